// `npm run faults`: what becomes of a set of papers when the machine fails in the middle. On a real disk, with the built command; a table
// is printed, and the exit code says whether anything was lost. Not part of `npm test`: it takes minutes, and what it finds depends on the machine.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { kills: { type: "string", default: "200" } } });
const root = path.join(import.meta.dirname, "../..");
const program = path.join(root, "dist/cli/main.js");
const work = fs.mkdtempSync(path.join(tmpdir(), "稿匠 出错 "));
const meeting = path.join(work, "会");
fs.cpSync(path.join(root, "samples/重点项目调度会"), meeting, { recursive: true });

const gaojiang = (args, options = {}) =>
  spawnSync(process.execPath, [program, ...args], { cwd: work, encoding: "utf8", timeout: 120_000, ...options });
const isFolder = (folder) => fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
const papersIn = (folder) =>
  (isFolder(folder) ? fs.readdirSync(folder, { recursive: true }) : []).filter(
    (name) => /\.(?:docx|txt)$/.test(name) && !path.basename(name).startsWith("."),
  );
const bytesIn = (folder) =>
  Object.fromEntries(
    papersIn(folder).map((name) => [name, fs.readFileSync(path.join(folder, name)).toString("base64")]),
  );
const asides = (folder) => papersIn(folder).filter((name) => name.includes("（手改"));
const build = (out, more = []) => gaojiang(["build", "会", "-o", out, "--format", "docx,txt", ...more]);

let changes = 0;

/** Something that every paper says is another, so that the next build writes them all. */
function change() {
  const file = path.join(meeting, "会议.yaml");
  const name = `全县重点项目第${"一二三四五六七八九"[changes++ % 9]}次调度会议`;
  fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/(\n {2}名称: ).*/, `$1${name}`));
}

const rows = [];
function report(what, tried, wrong, remark = "") {
  rows.push([what, String(tried), String(wrong.length), remark || (wrong[0] ?? "")]);
}

/** Kills a build after so many milliseconds; whether it was still running then. */
async function killed(after) {
  const args = [program, "build", "会", "-o", "杀", "--format", "docx,txt"];
  const child = spawn(process.execPath, args, { cwd: work, stdio: "ignore" });
  const ended = new Promise((done) => child.on("exit", (_, signal) => done(signal)));
  setTimeout(() => child.kill("SIGKILL"), after);
  return (await ended) === "SIGKILL";
}

const torn = (folder) =>
  papersIn(folder).filter(
    (name) => name.endsWith(".docx") && spawnSync("unzip", ["-tq", path.join(folder, name)]).status !== 0,
  );

/** What is not as one clean build makes it, and what was set aside though nobody has edited anything. */
function differences(out) {
  build(`净${out}`);
  const [is, due] = [bytesIn(path.join(work, out)), bytesIn(path.join(work, `净${out}`))];
  const other = Object.keys(due).filter((name) => is[name] !== due[name]);
  return [
    ...other.map((name) => `${name} 不是该有的样子`),
    ...asides(path.join(work, out)).map((name) => `多出 ${name}`),
  ];
}

/** Torn, lost or falsely set aside: none of it may be, wherever the process was killed. */
async function kills(count) {
  const wrong = [];
  change();
  build("杀");
  const began = Date.now();
  change();
  build("杀");
  const usual = Date.now() - began;
  let cut = 0;
  for (let index = 0; index < count; index += 1) {
    change();
    // Most of them late, where files are written.
    if (await killed(usual * (0.55 + 0.55 * ((index * 0.618) % 1)))) cut += 1;
    wrong.push(...torn(path.join(work, "杀")).map((name) => `${name} 不完整`));
  }
  const { status } = build("杀");
  if (status !== 0) wrong.push(`最后一次没有出成（${status}）`);
  const locks = fs.readdirSync(path.join(work, "杀"), { recursive: true }).filter((name) => name.includes(".lock"));
  wrong.push(...differences("杀"), ...locks.map((name) => `锁没有放开：${name}`));
  report("出稿中途杀掉", count, wrong, wrong.length === 0 ? `${cut} 次杀在半路` : "");
}

async function atOnce() {
  const wrong = [];
  for (let round = 0; round < 5; round += 1) {
    change();
    const running = Array.from({ length: 5 }, () =>
      spawn(process.execPath, [program, "build", "会", "-o", "同时", "--format", "docx,txt"], {
        cwd: work,
        stdio: "ignore",
      }),
    );
    const codes = await Promise.all(running.map((child) => new Promise((done) => child.on("exit", done))));
    if (codes.some((code) => code !== 0)) wrong.push(`退出码 ${codes.join(" ")}`);
  }
  wrong.push(...differences("同时"));
  report("五个一起出同一套", 25, wrong);
}

/** The papers that were there stay as they were, and one line says why. */
function refused(what, out, wanted, after) {
  const wrong = [];
  const before = bytesIn(path.join(work, out));
  change();
  const { status, stderr } = build(out);
  const now = bytesIn(path.join(work, out));
  if (status !== 1) wrong.push(`退出码 ${status}`);
  if (!stderr.includes(wanted)) wrong.push(`没有说“${wanted}”`);
  if (/at .*\.js:\d+/.test(stderr)) wrong.push("印出了调用栈");
  for (const [name, bytes] of Object.entries(before)) if (now[name] !== bytes) wrong.push(`${name} 变了`);
  for (const name of Object.keys(now)) if (!(name in before)) wrong.push(`多出 ${name}`);
  after?.();
  report(what, 1, wrong);
}

function mounted(what, options, fill, wanted) {
  const disk = path.join(work, what);
  fs.mkdirSync(disk);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]).status !== 0) {
    rows.push([what, "0", "–", "没有试：不能挂盘（要管理员权限）"]);
    return;
  }
  change();
  build(what);
  fill(disk);
  refused(what, what, wanted, () => spawnSync("umount", ["-l", disk]));
}

function links() {
  fs.symlinkSync("/nonexistent/dir", path.join(work, "断"));
  refused("放稿件的是断了的链接", "断", "链接");
  fs.writeFileSync(path.join(work, "挡路"), "");
  refused("放稿件的地方是一个文件", "挡路", "文件夹");
  refused("什么也建不了的地方（/proc）", "/proc/x", "不在");
}

/** A file of the future must not be taken for newer than it is, nor one of the past for older: nothing goes by the clock. */
function clock() {
  const wrong = [];
  change();
  build("钟");
  for (const name of papersIn(path.join(work, "钟")))
    fs.utimesSync(path.join(work, "钟", name), new Date(0), new Date("2040-01-01"));
  if (!build("钟").stdout.includes("没有变化")) wrong.push("没有变的又写了一遍");
  change();
  fs.utimesSync(path.join(meeting, "会议.yaml"), new Date(0), new Date(0));
  if (build("钟").stdout.includes("没有变化，没有重写")) wrong.push("变了的没有重写");
  report("钟往回拨", 2, wrong);
}

try {
  await kills(Number(values.kills));
  await atOnce();
  mounted(
    "盘满了",
    "size=1m",
    (disk) => {
      try {
        fs.writeFileSync(path.join(disk, "占"), Buffer.alloc(4 << 20));
      } catch {}
    },
    "磁盘已满",
  );
  mounted("盘是只读的", "size=8m", (disk) => execFileSync("mount", ["-o", "remount,ro", disk]), "只读");
  links();
  clock();
} finally {
  fs.rmSync(work, { recursive: true, force: true });
}
console.log(
  ["| 试什么 | 次数 | 不对 | 说明 |", "|---|---|---|---|", ...rows.map((row) => `| ${row.join(" | ")} |`)].join("\n"),
);
process.exitCode = rows.every(([, , wrong]) => wrong === "0" || wrong === "–") ? 0 : 1;
