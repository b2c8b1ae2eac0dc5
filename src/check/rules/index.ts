import type { Rule } from "../engine/rule.js";
import { countsAgenda } from "./counts-agenda.js";
import { countsCharacters } from "./counts-characters.js";
import { countsHeadings } from "./counts-headings.js";
import { countsLeads } from "./counts-leads.js";
import { countsListed } from "./counts-listed.js";
import { countsPoints } from "./counts-points.js";
import { countsReferences } from "./counts-references.js";
import { figuresMagnitude } from "./figures-magnitude.js";
import { figuresPartsWhole } from "./figures-parts-whole.js";
import { figuresPercent } from "./figures-percent.js";
import { figuresRangeOrder } from "./figures-range-order.js";
import { figuresTotals } from "./figures-totals.js";
import { figuresTwice } from "./figures-twice.js";
import { holesBlank } from "./holes-blank.js";
import { holesLost } from "./holes-lost.js";
import { holesMask } from "./holes-mask.js";
import { holesOnSite } from "./holes-on-site.js";
import { holesPartial } from "./holes-partial.js";
import { holesPlaceholder } from "./holes-placeholder.js";
import { holesSection } from "./holes-section.js";
import { holesSomeone } from "./holes-someone.js";
import { holesYear } from "./holes-year.js";
import { levelName } from "./level-name.js";
import { levelTitle } from "./level-title.js";
import { levelUnit } from "./level-unit.js";
import { marksAdjacent } from "./marks-adjacent.js";
import { marksArabicLabel } from "./marks-arabic-label.js";
import { marksDash } from "./marks-dash.js";
import { marksDocumentNumber } from "./marks-document-number.js";
import { marksDoubled } from "./marks-doubled.js";
import { marksEllipsis } from "./marks-ellipsis.js";
import { marksEllipsisEtc } from "./marks-ellipsis-etc.js";
import { marksFullWidth } from "./marks-full-width.js";
import { marksHalfWidth } from "./marks-half-width.js";
import { marksHeadingEnds } from "./marks-heading-ends.js";
import { marksLabel } from "./marks-label.js";
import { marksListEnds } from "./marks-list-ends.js";
import { marksMissingEnd } from "./marks-missing-end.js";
import { marksPercentRange } from "./marks-percent-range.js";
import { marksQuoteDirection } from "./marks-quote-direction.js";
import { marksRange } from "./marks-range.js";
import { marksSalutationEnd } from "./marks-salutation-end.js";
import { marksSpaces } from "./marks-spaces.js";
import { marksStraightQuotes } from "./marks-straight-quotes.js";
import { marksTitleEnd } from "./marks-title-end.js";
import { marksUnpaired } from "./marks-unpaired.js";
import { numberingAgenda } from "./numbering-agenda.js";
import { numberingDepth } from "./numbering-depth.js";
import { numberingJump } from "./numbering-jump.js";
import { numberingLone } from "./numbering-lone.js";
import { numberingMixed } from "./numbering-mixed.js";
import { numberingParent } from "./numbering-parent.js";
import { numberingRepeat } from "./numbering-repeat.js";
import { numberingRestart } from "./numbering-restart.js";
import { parallelismLength } from "./parallelism-length.js";
import { parallelismShape } from "./parallelism-shape.js";
import { repetitionElsewhere } from "./repetition-elsewhere.js";
import { repetitionNear } from "./repetition-near.js";
import { repetitionSentence } from "./repetition-sentence.js";
import { timeAge } from "./time-age.js";
import { timeAnniversary } from "./time-anniversary.js";
import { timeAsOf } from "./time-as-of.js";
import { timeCoined } from "./time-coined.js";
import { timeDateLine } from "./time-date-line.js";
import { timeDeadline } from "./time-deadline.js";
import { timeDuration } from "./time-duration.js";
import { timeEvent } from "./time-event.js";
import { timeImpossible } from "./time-impossible.js";
import { timeMeetingName } from "./time-meeting-name.js";
import { timePlan } from "./time-plan.js";
import { timeQuarter } from "./time-quarter.js";
import { timeRange } from "./time-range.js";
import { timeRelative } from "./time-relative.js";
import { timeRemaining } from "./time-remaining.js";
import { timeReviewPlan } from "./time-review-plan.js";
import { timeSeason } from "./time-season.js";
import { timeStaleYear } from "./time-stale-year.js";
import { timeThisYear } from "./time-this-year.js";
import { timeWeekday } from "./time-weekday.js";
import { timeYearClash } from "./time-year-clash.js";
import { wordingAbout } from "./wording-about.js";
import { wordingConfusable } from "./wording-confusable.js";
import { wordingDe } from "./wording-de.js";
import { wordingDenial } from "./wording-denial.js";
import { wordingDoubled } from "./wording-doubled.js";
import { wordingLongSentence } from "./wording-long-sentence.js";
import { wordingMeasure } from "./wording-measure.js";
import { wordingMost } from "./wording-most.js";
import { wordingRenamed } from "./wording-renamed.js";
import { wordingTongueTwister } from "./wording-tongue-twister.js";
import { wordingUsage } from "./wording-usage.js";

/** All rules, in the order of their subjects. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  marksAdjacent,
  marksArabicLabel,
  marksDash,
  marksDocumentNumber,
  marksDoubled,
  marksEllipsis,
  marksEllipsisEtc,
  marksFullWidth,
  marksHalfWidth,
  marksHeadingEnds,
  marksLabel,
  marksListEnds,
  marksMissingEnd,
  marksPercentRange,
  marksQuoteDirection,
  marksRange,
  marksSalutationEnd,
  marksSpaces,
  marksStraightQuotes,
  marksTitleEnd,
  marksUnpaired,
  numberingAgenda,
  numberingDepth,
  numberingJump,
  numberingLone,
  numberingMixed,
  numberingParent,
  numberingRepeat,
  numberingRestart,
  countsAgenda,
  countsCharacters,
  countsHeadings,
  countsLeads,
  countsListed,
  countsPoints,
  countsReferences,
  levelName,
  levelTitle,
  levelUnit,
  timeAge,
  timeAnniversary,
  timeAsOf,
  timeCoined,
  timeDateLine,
  timeDeadline,
  timeDuration,
  timeEvent,
  timeImpossible,
  timeMeetingName,
  timePlan,
  timeQuarter,
  timeRange,
  timeRemaining,
  timeRelative,
  timeReviewPlan,
  timeSeason,
  timeStaleYear,
  timeThisYear,
  timeWeekday,
  timeYearClash,
  holesBlank,
  holesLost,
  holesMask,
  holesOnSite,
  holesPartial,
  holesPlaceholder,
  holesSection,
  holesSomeone,
  holesYear,
  wordingAbout,
  wordingConfusable,
  wordingDe,
  wordingDenial,
  wordingDoubled,
  wordingLongSentence,
  wordingMeasure,
  wordingMost,
  wordingRenamed,
  wordingTongueTwister,
  wordingUsage,
  repetitionElsewhere,
  repetitionNear,
  repetitionSentence,
  figuresMagnitude,
  figuresPartsWhole,
  figuresPercent,
  figuresRangeOrder,
  figuresTotals,
  figuresTwice,
  parallelismLength,
  parallelismShape,
];
