import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { gaojiangIn } from "./in-process.js";

let work = "";
const put = (name: string, text: string) => writeFileSync(path.join(work, name), text);

beforeAll(() => {
  work = mkdtempSync(path.join(tmpdir(), "稿匠骨架"));
  mkdirSync(path.join(work, "推进会/稿件"), { recursive: true });
  put(
    "推进会/会议.yaml",
    "会议: { 名称: 全县重点工作推进会议, 时间: 2026-09-22 09:00, 地点: 县会议中心 }\n单位: { 名称: 安澜县, 层级: 县, 上级: 江州市 }\n人员: [{ 姓名: 李明, 职务: 县委书记 }]\n",
  );
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const gaojiang = (...args: string[]) => gaojiangIn(work, args);
const head = "稿种: 推进讲话\n讲话人: 李明\n选用: { 会议回顾: 不用 }\n";
const order = "会议目的、讲几点、正文、任务交底、结尾号召";
const empty = "会议性质、开会缘由、受托说明、欢迎致谢、会议回顾、肯定发言、上级要求、特殊背景、引语、总结收束";

it("why and outline show the parts in their order, and those that stand empty", async () => {
  put("推进会/稿件/讲话.md", `---\n${head}---\n`);
  const told = `结构：讲话题头、${order}。　空着的：${empty}`;
  expect((await gaojiang("why", "推进会/稿件/讲话.md")).stdout).toContain(`  ${told}\n`);
  expect((await gaojiang("outline", "推进会/稿件/讲话.md")).stdout).toContain(told);
  const { stdout } = await gaojiang("outline", "推进会/稿件/讲话.md", "--json");
  expect(JSON.parse(stdout).parts).toContainEqual({ 部分: "会议回顾", chosen: "不用" });
  expect(JSON.parse(stdout).parts).toContainEqual({ 部分: "会议性质" });
});

it("a paper of a kind with a body shows none", async () => {
  put("推进会/稿件/通知.md", "---\n稿种: 会议通知\n日期: 2026-09-15\n---\n");
  expect((await gaojiang("outline", "推进会/稿件/通知.md")).stdout).not.toContain("结构：");
});

it("new lays it down, ready to be put in another order", async () => {
  expect((await gaojiang("new", "推进会", "--kind", "推进讲话", "--稿件", "新讲话")).status).toBe(0);
  const brief = readFileSync(path.join(work, "推进会/稿件/新讲话.md"), "utf8");
  expect(brief).toMatch(/^# 结构: \[会议目的, 会议性质, .*讲几点, 正文, .*结尾号召\]$/m);
  // As it is laid down it changes nothing.
  put("推进会/稿件/讲话.md", `---\n${head}---\n`);
  const before = (await gaojiang("outline", "推进会/稿件/讲话.md")).stdout;
  const laid = /^# (结构: .*)$/m.exec(brief)?.[1];
  put("推进会/稿件/讲话.md", `---\n${head}${laid}\n---\n`);
  expect((await gaojiang("outline", "推进会/稿件/讲话.md")).stdout).toBe(before);
  put("推进会/稿件/讲话.md", `---\n${head}结构: [结尾号召, 会议目的]\n---\n`);
  expect((await gaojiang("outline", "推进会/稿件/讲话.md")).stdout).toContain(
    "结构：讲话题头、结尾号召、会议目的、讲几点",
  );
});

it("a kind with a body lays down none", async () => {
  await gaojiang("new", "推进会", "--kind", "情况汇报");
  expect(readFileSync(path.join(work, "推进会/稿件/情况汇报.md"), "utf8")).not.toContain("结构");
});
