/** 稿本: how one paper is printed. 送审 says where its figures come from, for those who check it; 朗读 is in large type, to be read from. */
export type Copy = { name: "正式" } | { name: "送审"; comments: Commenting } | { name: "朗读" };

/** One comment on each figure and open place, or one on each paragraph that has any. */
export type Commenting = (typeof commentings)[number];

export const copies = ["正式", "送审", "朗读"] as const satisfies readonly Copy["name"][];
export const commentings = ["逐段", "逐处"] as const;

export const cleanCopy: Copy = { name: "正式" };
