import { declare } from "./declare.js";

/** A command was pointed at the wrong thing: nothing is known of the material. */
export const { declarations: usageDeclarations, diagnose: diagnoseUsage } = declare({
  "target-missing": { category: "用法", severity: "error", says: "没有这个会议夹或文稿", remedy: "核对路径" },
  "target-unreadable": {
    category: "用法",
    severity: "error",
    says: "这个会议夹或稿件读不了",
    remedy: "看看文件是不是别的程序占着，有没有权限",
  },
  "target-no-meeting": {
    category: "用法",
    severity: "error",
    says: "没有 会议.yaml，不是会议夹",
    remedy: "指到放 会议.yaml 的那一层；稿件放在会议夹的“稿件”文件夹里",
  },
  "target-no-brief": {
    category: "用法",
    severity: "error",
    says: "会议夹里没有稿件",
    remedy: "在“稿件”文件夹下放一个 .md 文件，文件头写明稿种",
  },
  "target-type": {
    category: "用法",
    severity: "error",
    says: "这个命令不处理这种文件",
    remedy: "按提示换一个命令，或者换一个文件",
  },
  "target-config": {
    category: "用法",
    severity: "error",
    says: "没有这份校对设置",
    remedy: "核对 --config 后面的路径",
  },
  "target-aside": {
    category: "用法",
    severity: "error",
    says: "不是出稿时留下的手改稿",
    remedy: "指到“讲话（手改）.docx”这样的文件",
  },
  "target-set": {
    category: "用法",
    severity: "error",
    says: "没有叫这个名称的成套",
    remedy: "用 gaojiang list 看现有的",
  },
  "target-kind": {
    category: "用法",
    severity: "error",
    says: "没有叫这个名称的稿种",
    remedy: "用 gaojiang list 看现有的",
  },
  "target-role": {
    category: "用法",
    severity: "error",
    says: "没有叫这个名称的作用",
    remedy: "用 gaojiang list 看现有的",
  },
});

export type UsageRule = keyof typeof usageDeclarations;
