/** 五年规划: the first and the last year of each. */
export const plans: Readonly<Record<string, readonly [number, number]>> = {
  十一五: [2006, 2010],
  十二五: [2011, 2015],
  十三五: [2016, 2020],
  十四五: [2021, 2025],
  十五五: [2026, 2030],
  十六五: [2031, 2035],
};

/** Which year of its plan a year is said to be; counted from the first. */
export const roles: readonly (readonly [pattern: RegExp, year: (first: number, last: number) => number])[] = [
  [/开局|起步|第一年|首年/, (first) => first],
  [/收官|最后一年|收尾/, (_, last) => last],
  [/第二年/, (first) => first + 1],
  [/第三年|承上启下|中期/, (first) => first + 2],
  [/第四年/, (first) => first + 3],
];
