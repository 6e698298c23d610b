import { choicesMoneyTexts } from './choices-money.ts'
import { choicesUseTexts } from './choices-use.ts'

/** What a household chooses for its estimate; the lines of the price; how to check us. */
export const choicesTexts = {
  title: 'Your choices',
  midnight: 'midnight',
  noon: 'noon',
  sections: {
    panels: 'How many panels',
    use: 'What you use',
    price: 'Electricity price',
    battery: 'Battery',
    paying: 'How you pay',
    incentives: 'Incentives',
    extras: 'Panel and extras',
  },
  answers: {
    panels: '{panels, plural, =0 {none} one {# panel} other {# panels}} · {wish}',
    use: '{kwh, number} kWh a year',
    flat: '{price} a kWh',
    between: '{low} to {high} a kWh',
    none: 'none',
    battery: '{kwh} kWh',
    cash: 'at once',
    loan: 'loan, {apr, number} percent, {years, plural, one {# year} other {# years}}',
    claimed: '{count, plural, =0 {none counted} one {# counted} other {# counted}}',
    extras: '{module}{count, plural, =0 {} one { · # extra} other { · # extras}}',
  },
  panels: {
    legend: 'How many panels',
    wishes: {
      fillRoof: { name: 'Fill the roof', means: 'As many as fit.' },
      coverUse: { name: 'Cover my use', means: 'The fewest that make what you use in a year.' },
      bestPayback: { name: 'Best payback', means: 'The number that pays for itself soonest.' },
      budget: { name: 'My budget', means: 'The most that your money buys.' },
      count: { name: 'My own number', means: 'You say how many.' },
    },
    wouldBe:
      '{panels, plural, one {# panel} other {# panels}}, {price}, back after {years, number} years',
    wouldNeverPay:
      '{panels, plural, one {# panel} other {# panels}}, {price}, not paid back in 25 years',
    wouldBeNone: 'no panels',
    budget: 'Budget (dollars)',
    budgetHint: 'For everything: panels, extras and battery, before any incentive.',
    count: 'Panels',
    countSlider: 'Number of panels',
    countOf: '{panels, number} of {most, number} panels',
    countHint: '{most, plural, =0 {None fits} one {# fits} other {# fit}} on this roof.',
    countTooMany:
      'Only {most, plural, =0 {none fits} one {# fits} other {# fit}} on this roof, so that many are counted. Your number is kept.',
    removed:
      '{count, plural, one {One place is} other {# places are}} left empty by hand on the plan.',
    answer:
      '{panels, plural, one {# panel makes} other {# panels make}} {kwh, number} kWh a year, {panels, plural, one {costs} other {cost}} {price} and {panels, plural, one {pays} other {pay}} back after {years, number} years.',
    answerNever:
      '{panels, plural, one {# panel makes} other {# panels make}} {kwh, number} kWh a year, {panels, plural, one {costs} other {cost}} {price} and {panels, plural, one {does} other {do}} not pay back in 25 years.',
    answerNone: 'No panels.',
    notBuilt: 'We would not build this',
    nothing: 'There is nothing to build',
    wouldChange: 'What would change that:',
    gainsNothingCounted:
      'A price that is {lower} lower, or money that is worth {rate, number} percent a year or less to you (it stands under “How you pay”).',
    remedies: {
      noPanelsFit: 'A larger side, or another side of the roof that is free.',
      usesNothing: 'Your use: enter the kilowatt-hours or the bill of a year.',
      budgetBelowSmallest: 'A larger budget, or fewer extras.',
      neverPaysBack: 'A sunnier side, less shade, or a better credit for what you feed in.',
      paysBackTooLate: 'Fewer extras, no battery, or a better credit for what you feed in.',
      gainsNothing:
        'A lower price, or money that is worth less to you than the percentage under “How you pay”.',
    },
  },
  ...choicesUseTexts,
  ...choicesMoneyTexts,
}
