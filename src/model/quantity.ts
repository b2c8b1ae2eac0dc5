/** A number with its unit, exactly as the author's file has it: `value` is a plain decimal (`58.6`, `-2.3`), never a float. */
export interface Quantity {
  value: string;
  /** A name `unitNamed` understands: 亿元, %, 个百分点, 个 …; empty for a bare number. */
  unit: string;
  /** 约3亿元: the author's own word that it is not exact. */
  approximate?: true;
}
