/** What one meeting has used, as it stands in 片段使用.yaml. */
export interface MeetingUse {
  /** The folder, which lies beside the file: it stays when the meeting is put off or renamed. */
  会议夹: string;
  会议: string;
  /** 2026-09-22. */
  日期: string;
  /** By paper, the keys `作用/片段` of what stands in it. */
  稿件: ReadonlyMap<string, readonly string[]>;
}

export type MeetingIdentity = Pick<MeetingUse, "会议夹" | "会议" | "日期">;

/** Where a fragment has been used before. */
export interface PastUse {
  会议: string;
  日期: string;
  /** 1 is the meeting right before. */
  ago: number;
}
