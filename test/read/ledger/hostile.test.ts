import { readFileSync } from "node:fs";
import * as path from "node:path";
import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { originOf } from "../../../src/model/data.js";
import { brief, plain, read, workbook } from "./tables.js";

const clean = () =>
  workbook({
    rows: [
      ["项目名称", "总投资（亿元）", "责任单位"],
      ["第二水厂", 3.9, "县水务局"],
      ["冷链物流中心", 1.3, "县商务局"],
    ],
  });

const said = async (bytes: Uint8Array) => {
  const { value, findings } = await read(bytes);
  return { rows: value?.length, said: brief(findings), message: findings[0]?.message, file: findings[0]?.file };
};

const sheetPart = "xl/worksheets/sheet1.xml";

/** The clean workbook with one part of it rewritten. */
async function rewritten(change: (xml: string) => string, part = sheetPart): Promise<Uint8Array> {
  const parts = unzipSync(await clean());
  const before = new TextDecoder().decode(parts[part]);
  const after = change(before);
  expect(after).not.toBe(before);
  return zipSync({ ...parts, [part]: strToU8(after) });
}

const container = (names: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(names).map(([name, text]) => [name, strToU8(text)])));

describe("what only calls itself .xlsx", () => {
  const ole = (word: string) =>
    Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(`${word}\0`, "utf16le")]);

  it.each([
    ["a .docx", container({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>" }), "这是 Word 文件"],
    ["a .pptx", container({ "[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<p/>" }), "这是演示文稿"],
    ["a .zip", container({ "台账.txt": "甲" }), "这是一个压缩包"],
    ["a .doc", ole("WordDocument"), "这是 Word 文件"],
    ["a .ppt", ole("PowerPoint Document"), "这是演示文稿"],
    ["a .msg", ole("__nameid_version1.0"), "里面没有工作簿"],
    ["an encrypted workbook", ole("EncryptedPackage"), "设了打开密码"],
    ["a web page", strToU8("<html><table><tr><td>甲</td></tr></table></html>"), "网页表格"],
    ["a .csv", strToU8("项目名称,总投资\n甲,1\n"), "把后缀改成 .csv"],
    ["nothing", new Uint8Array(0), "是空的（0 字节）"],
  ])("%s is told what it is", async (_, bytes, words) => {
    const { rows, said: lines, message, file } = await said(bytes);
    expect(rows).toBeUndefined();
    expect(lines).toEqual(["error file-type"]);
    expect(message).toContain(words);
    expect(file).toBe("台账.xlsx");
  });
});

describe("broken workbooks", () => {
  it("are a finding wherever they are cut off", async () => {
    const bytes = await clean();
    for (let length = 4; length < bytes.length; length += 97) {
      const { rows, said: lines } = await said(bytes.slice(0, length));
      expect(rows).toBeUndefined();
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/^error file-(broken|type)$/);
    }
  });

  it("never throw, whatever a byte is turned into", async () => {
    const bytes = await clean();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }), async (changes) => {
        const hit = bytes.slice();
        for (const [at, byte] of changes) hit[at] = byte;
        const { value, findings } = await read(hit);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("never throw, whatever the sheet's XML is", async () => {
    const pieces = [
      '<row r="1">',
      "</row>",
      '<c r="A1">',
      '<c t="s">',
      "<v>1</v>",
      "<v>99999</v>",
      "</c>",
      "<",
      ">",
      "&",
      "]]>",
      "<f>",
      '<c r="XFD1" t="e"><v>x',
      '<mergeCell ref="B9:A1"/>',
      '<c r="A0"><v>1</v></c>',
      '<c r="ZZZZ9"><v>1</v></c>',
      "\u0000",
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), async (chosen) => {
        const bytes = await rewritten((xml) => xml.replace("<sheetData>", `<sheetData>${chosen.join("")} `));
        const { value, findings } = await read(bytes);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("of 50 MB are refused before they are opened", async () => {
    const bytes = new Uint8Array(50 * 1024 * 1024);
    bytes.set(await clean());
    expect(await said(bytes)).toMatchObject({
      said: ["error file-size"],
      message: "文件有 50 MB，超过 20 MB，没有读。请删掉里面的图片，或把用到的表另存成一个文件",
    });
  });

  it("that are zip bombs are refused by what they declare", async () => {
    const bomb = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), [sheetPart]: new Uint8Array(201 * 1024 * 1024) });
    expect(await said(bomb)).toMatchObject({ said: ["error file-size"] });
    const dense = zipSync({ "xl/workbook.xml": strToU8("<workbook/>"), [sheetPart]: new Uint8Array(40 * 1024 * 1024) });
    expect(await said(dense)).toMatchObject({ said: ["error file-size"] });
  });

  it("that unpack to more than they declare are refused", async () => {
    const bytes = zipSync({ "xl/workbook.xml": new Uint8Array(5 * 1024 * 1024) }, { level: 9 });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const central = bytes.length - 22 - view.getUint32(bytes.length - 10, true);
    view.setUint32(central + 24, 100, true);
    expect(await said(bytes)).toMatchObject({ rows: undefined, said: ["error file-size"] });
  });

  it("that hold one name twice are refused", async () => {
    const once = unzipSync(await clean());
    const bytes = Buffer.from(zipSync({ ...once, "xl/workbook.xmm": once["xl/workbook.xml"] ?? new Uint8Array() }));
    const twice = Buffer.from(bytes.toString("latin1").replaceAll("xl/workbook.xmm", "xl/workbook.xml"), "latin1");
    expect(await said(twice)).toMatchObject({ rows: undefined, said: ["error file-broken"] });
  });

  it("do not read other files through entities", async () => {
    const { value, findings } = await read(
      await rewritten((xml) =>
        xml
          .replace(
            "<worksheet",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY b "bbbbbbbb">]><worksheet',
          )
          .replace("</sheetData>", '<row r="4"><c r="A4" t="inlineStr"><is><t>&e;&b;</t></is></c></row></sheetData>'),
      ),
    );
    expect(JSON.stringify([plain(value), findings])).not.toMatch(/root:|bbbbbbbb/);
  });
});

describe("workbooks that are only large", () => {
  const addRows = (rows: string) => rewritten((xml) => xml.replace("</sheetData>", `${rows}</sheetData>`));

  it("with a million empty rows are read as if these were not there", async () => {
    const empty = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 4}" ht="15"/>`).join("");
    expect(await said(await addRows(empty))).toMatchObject({ rows: 2, said: [] });
  });

  it("with a border painted down to the last row are read as well", async () => {
    const painted = Array.from(
      { length: 200_000 },
      (_, row) => `<row r="${row + 4}"><c r="A${row + 4}" s="1"/></row>`,
    ).join("");
    expect(await said(await addRows(painted))).toMatchObject({ rows: 2, said: [] });
  });

  it("with a stray cell in the last row say where it is", async () => {
    const { said: lines, message } = await said(await addRows('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'));
    expect(lines).toEqual(["error file-size"]);
    expect(message).toContain("第 1048576 行");
  });

  it("with more than 600 000 cells or 500 columns are refused, unless another sheet is the ledger", async () => {
    const wide = { rows: [["项目名称", ...Array.from({ length: 600 }, (_, index) => `列${index}`)], ["甲"]] };
    expect(await said(await workbook(wide))).toMatchObject({ rows: undefined, said: ["error file-size"] });
    const long = { name: "原始", rows: Array.from({ length: 60_001 }, () => Array.from({ length: 10 }, () => 1)) };
    expect(await said(await workbook(long))).toMatchObject({ rows: undefined, said: ["error file-size"] });
    const ledger = {
      rows: [
        ["项目名称", "责任单位"],
        ["第二水厂", "县水务局"],
      ],
    };
    expect(await said(await workbook(long, ledger))).toMatchObject({ rows: 1, said: [] });
  });

  it("with merges over everything are no trouble", async () => {
    const merges = Array.from({ length: 5000 }, () => '<mergeCell ref="C1:XFD1048576"/>').join("");
    const bytes = await rewritten((xml) =>
      xml.replace("</sheetData>", `</sheetData><mergeCells>${merges}</mergeCells>`),
    );
    expect((await said(bytes)).rows).toBe(2);
  });
});

describe("old workbooks", () => {
  const old = () => readFileSync(path.join(import.meta.dirname, "../../ledgers/台账.xls"));

  it("are a finding wherever they are cut off, or nothing is lost", async () => {
    const bytes = old();
    const whole = (await read(bytes, "{ 文件: 台账.xls, 表: 用地 }")).value?.length;
    for (let length = 1; length < bytes.length; length += 611) {
      const { value, findings } = await read(bytes.subarray(0, length), "{ 文件: 台账.xls, 表: 用地 }");
      expect(findings.length > 0 || value?.length === whole).toBe(true);
    }
  });

  it("never throw, whatever a byte is turned into", async () => {
    const bytes = old();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 4 }), async (changes) => {
        const hit = Uint8Array.from(bytes);
        for (const [at, byte] of changes) hit[at] = byte;
        const { value, findings } = await read(hit);
        expect(value !== undefined || findings.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it("that ask for a password are told so", async () => {
    const stream = Buffer.from("0908100000060500aabbcc070100000006040000" + "2f000200" + "0000" + "0a000000", "hex");
    expect(await said(stream)).toMatchObject({
      said: ["error file-type"],
      message: expect.stringContaining("打开密码"),
    });
  });

  it(".ods with a cell repeated a thousand million times are refused", async () => {
    const parts = unzipSync(readFileSync(path.join(import.meta.dirname, "../../ledgers/台账.ods")));
    const xml = new TextDecoder().decode(parts["content.xml"]);
    for (const swollen of [
      xml.replace(/<table:table-row /, '<table:table-row table:number-rows-repeated="1000000000" '),
      xml.replace(/<text:p>/, '<text:p><text:s text:c="1000000000"/>'),
      xml.replace(/<table:table-cell (?=[^>]*[^/]>)/, '<table:table-cell table:number-columns-repeated="1000000000" '),
    ]) {
      expect(swollen).not.toBe(xml);
      const bytes = zipSync({ ...parts, "content.xml": strToU8(swollen) });
      expect(await said(bytes)).toMatchObject({ said: ["error file-size"] });
    }
  });
});

describe("workbooks of other programs", () => {
  it("that write no cell addresses read alike", async () => {
    const bare = await rewritten((xml) => xml.replaceAll(/ r="[A-Z]*\d+"/g, ""));
    const { value } = await read(bare);
    expect(plain(value)[1]).toEqual({ 名称: "冷链物流中心", 总投资: "1.3 → 1.3亿元", 责任单位: "县商务局" });
  });

  it.each(["<sheetData/>", "<sheetData />", "<sheetData></sheetData>"])(
    "that leave a sheet empty with %s",
    async (empty) => {
      const bytes = await workbook(
        { name: "空", rows: [["甲"]] },
        {
          rows: [
            ["项目名称", "责任单位"],
            ["第二水厂", "县水务局"],
          ],
        },
      );
      const parts = unzipSync(bytes);
      const xml = new TextDecoder().decode(parts[sheetPart]).replace(/<sheetData>.*<\/sheetData>/s, empty);
      expect(xml).toContain(empty);
      expect((await read(zipSync({ ...parts, [sheetPart]: strToU8(xml) }))).value).toHaveLength(1);
    },
  );

  it("that put a prefix before every element read alike", async () => {
    const prefixed = await rewritten((xml) =>
      xml.replaceAll(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace("xmlns=", "xmlns:x="),
    );
    expect((await read(prefixed)).value).toHaveLength(2);
  });

  it("knows the month formats that Chinese Excel does not spell out", async () => {
    const bytes = await workbook({
      rows: [
        ["项目名称", "计划竣工时间"],
        ["第二水厂", { value: new Date(Date.UTC(2026, 8, 1)), style: { numFmt: "mm-dd-yy" } }],
      ],
    });
    const parts = unzipSync(bytes);
    const styles = new TextDecoder().decode(parts["xl/styles.xml"]);
    const changed = styles.replaceAll(/(<xf [^>]*)numFmtId="(?!0")\d+"/g, '$1numFmtId="57"');
    expect(changed).not.toBe(styles);
    const { value } = await read(zipSync({ ...parts, "xl/styles.xml": strToU8(changed) }));
    expect(plain(value)[0]).toMatchObject({ 计划竣工: "2026年9月 → 2026-9-30" });
  });

  it("takes formats with Chinese colours and conditions for what they are", async () => {
    const bytes = await workbook({
      rows: [
        ["项目名称", "总投资（亿元）", "责任单位"],
        ["甲", { value: -1.5, style: { numFmt: "0.0;[红色]-0.0" } }, "乙"],
      ],
    });
    expect(plain((await read(bytes)).value)[0]).toMatchObject({ 总投资: "-1.5 → -1.5亿元" });
  });
});

describe("texts made to hold the machine up", () => {
  it.each([
    ["spaces before 暂定", `a${" ".repeat(30_000)}b（暂定`],
    ["line ends", `a${" \n".repeat(15_000)}`],
    ["brackets", "（".repeat(30_000)],
    ["plus signs", "+".repeat(30_000)],
    ["digits", "9".repeat(30_000)],
    ["commas", "1,234".repeat(6000)],
    ["截至", "截至 ".repeat(10_000)],
  ])("%s are read like any other, as title, header, name and number", async (_, text) => {
    const rows = [
      [text],
      ["项目名称", "责任单位", "总投资（亿元）", text],
      ...Array.from({ length: 20 }, () => [text, text, text, text]),
    ];
    const { value, findings } = await read(await workbook({ rows }));
    expect(value).toHaveLength(20);
    expect(findings.length).toBeGreaterThan(0);
  });

  it("CSV files of nothing but commas or line ends are refused", async () => {
    for (const mark of [",", "\n"]) {
      const { findings } = await read(strToU8(mark.repeat(5_000_000)), "台账.csv");
      expect(brief(findings)).toEqual(["error file-size"]);
    }
  });

  it("a CSV file may be long", async () => {
    const { value } = await read(strToU8(`项目名称,责任单位\n甲,乙\n${",\n".repeat(150_000)}丙,丁\n`), "台账.csv");
    expect(value).toHaveLength(2);
  });

  it("control characters and our own tokens in headers, titles, errors and sheet names are taken out", async () => {
    const bytes = await workbook({
      name: "项\uF8F0目",
      rows: [
        ["台\uF8F2账\u001B[31m"],
        ["项目\uF8F0名称", "责任单位", "到\uF8F1位"],
        ["甲", "乙", { value: "#N/A\uF8F0", type: "error" }],
      ],
    });
    const { value, findings } = await read(bytes);
    expect(JSON.stringify([plain(value), value && originOf(value), findings])).not.toMatch(/[\uF8F0-\uF8F5\u001B]/);
    expect(plain(value)).toEqual([{ 名称: "甲", 责任单位: "乙" }]);
  });
});
