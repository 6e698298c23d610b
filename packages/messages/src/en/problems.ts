import { problemFieldsTexts } from './problem-fields.ts'

/**
 * What the computing packages refuse, by package and code: what is wrong, where, and what to do.
 * `problemOf` finds the text of an error and its values: `line` and `index` count from 1 (0: not
 * known), `column`, `plane`, `found` and `expected` are `none` where they are not known.
 */
export const problemsTexts = {
  unknown:
    'Something in these entries cannot be computed. Please undo your last change; nothing is lost.',
  fields: problemFieldsTexts,
  roof: {
    notFinite:
      'A number of the roof is missing: {field}{plane, select, none {} other { ({plane})}}. Please enter it again.',
    tooFewPoints:
      'A shape needs at least three corners: {field}{plane, select, none {} other { ({plane})}}. Please add a corner.',
    tooManyPoints:
      'A shape has more corners than we can compute: {field}{plane, select, none {} other { ({plane})}}. Please remove some.',
    coordinateTooLarge:
      'Part of the roof lies too far away: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, corner #}}. Please move it closer.',
    pointsCoincide:
      'Two corners lie on the same spot: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, corner #}}. Please move one away or remove it.',
    outlineCrosses:
      'An edge crosses another one: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, the edge from corner #}}. Please move a corner until no edges cross.',
    zeroArea:
      'A shape has no area: {field}{plane, select, none {} other { ({plane})}}. Please pull its corners apart.',
    edgesMismatch:
      'An edge has no kind that we know{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {: the edge from corner #}}. Please choose eave, ridge, hip, valley or rake.',
    valueOutOfRange:
      'A number of the roof is too large or too small: {field}{plane, select, none {} other { ({plane})}}{index, plural, =0 {} other {, number #}}. Please correct it.',
    moduleTooLarge:
      'This panel is larger than the whole side{plane, select, none {} other { ({plane})}}. Please choose a smaller panel or make the side larger.',
    tooMuchRoom:
      'This roof has room for more than 1,200 panels, which is more than we compute for a home. Please draw only the sides that panels may lie on.',
    tooManyCorners:
      'This roof is drawn with more than 600 corners, counting all that stands on it (a round thing as twelve). Please draw something simpler or remove it.',
    unknownRule: 'We do not know this rule on clear strips. Please choose one from the list.',
    unknownCell:
      'This place for a panel is no longer there{plane, select, none {} other { ({plane})}}. The roof has changed; please choose a place again.',
    unknownPoint:
      'This corner is no longer there{plane, select, none {} other { ({plane})}}. The roof has changed; please choose a corner again.',
  },
  shade: {
    notFinite:
      'A number of what casts shade is missing: {field}{index, plural, =0 {} other {, number #}}. Please enter it again.',
    outOfRange:
      'A number of what casts shade is too large or too small: {field}{index, plural, =0 {} other {, number #}}. Please correct it.',
    empty: 'There is nothing to cast shade on: {field}. Please draw at least one side of a roof.',
    tooMany: 'That is more than we can compute: {field}. Please remove some.',
    wrongLength:
      'A list does not have the length it must have: {field}{index, plural, =0 {} other {, number #}}. Please enter it again.',
    selfCrossing:
      'The outline crosses itself: {field}{index, plural, =0 {} other {, number #}}. Please move a corner until no edges cross.',
    upsideDown:
      'The top lies below the bottom: {field}{index, plural, =0 {} other {, number #}}. Please correct the heights.',
  },
  design: {
    notFinite:
      'An electrical figure is missing: {field}{index, plural, =0 {} other {, number #}}. Please choose another panel.',
    outOfRange:
      'An electrical figure is too large or too small: {field}{index, plural, =0 {} other {, number #}}. Please choose another panel.',
    empty: 'There is nothing to connect: {field}. Please add panels first.',
    tooMany: 'That is more than we connect by ourselves: {field}. Please use fewer panels.',
    wrongLength:
      'A year needs 8,760 hours: {field}{index, plural, =0 {} other {, number #}}. Please load the page again.',
  },
  model: {
    unknownMounting: 'We do not know this kind of mounting. Please choose one from the list.',
    unknownModule: 'We do not know this kind of panel. Please choose one from the list.',
    notNumber:
      'This is not a number: {field}{index, plural, =0 {} other {, value #}}. Please enter one.',
    outOfRange:
      'A number is too large or too small: {field}{index, plural, =0 {} other {, value #}}. Please correct it.',
    wrongKind: 'Something has another form than we expect: {field}. Please enter it again.',
    wrongLength:
      'A list does not have the length it must have: {field}{index, plural, =0 {} other {, row #}}. Please enter it again.',
    notRising:
      'Each angle must be larger than the one before: {field}{index, plural, =0 {} other {, value #}}. Please put them in order.',
    badYield: 'A year cannot bring that many kilowatt-hours. Please check the roof and the panels.',
    badYears: 'An average is of 1 to 1,000 years. Please enter another number.',
    badDeviation:
      'An uncertainty lies between 0 and 100 percent{index, plural, =0 {} other {: part #}}. Please correct it.',
    tooFewYears: 'At least five years are needed to see how years differ. Please add some.',
    snowDepthMissing:
      'This weather has no depth of snow, so snow cannot be computed. Please enter a loss in percent instead.',
  },
  file: {
    tooLarge: 'This file is larger than we read. Please choose a file with a single year.',
    unknownForm:
      'We do not know the form of this file{found, select, none {} other { (it begins with “{found}”)}}. Please choose a SAM CSV, TMY2, TMY3 or EPW file.',
    stationIncomplete:
      'The heading of the file lacks {column}{line, plural, =0 {} other { (line #)}}. Please add it or choose another file.',
    columnMissing:
      'The file has no column {column}{line, plural, =0 {} other { (line #)}}. Please add it or choose another file.',
    columnTwice:
      'The column {column} comes twice{line, plural, =0 {} other { (line #)}}. Please remove one of them.',
    notANumber:
      '{line, plural, =0 {} other {Line #: }}{column} is not a number{found, select, none {} other { (“{found}”)}}. Please correct the file.',
    notNumber:
      '{line, plural, =0 {} other {Line #: }}{column} is not a number. Please correct the file.',
    valueMissing:
      'A value is missing{column, select, none {} other { ({column})}}{line, plural, =0 {} other {, line #}}. Please fill it in or choose another file.',
    outOfRange:
      '{line, plural, =0 {} other {Line #: }}{column} cannot have this value{found, select, none {} other { (“{found}”)}}{expected, select, none {} other {; it must lie within {expected}}}. Please correct the file.',
    wrongLength:
      '{line, plural, =0 {} other {Line #: }}{column} does not have as many values as it must. Please correct the file.',
    noRows: 'The file has a heading, but no rows. Please choose another file.',
    hourMissing:
      'An hour is missing{line, plural, =0 {} other { at line #}}{expected, select, none {} other {: {expected} must come here}}{found, select, none {} other {, but {found} comes}}. A year needs all of its 8,760 hours.',
    tooManyRows:
      'The year is full, but more rows follow{line, plural, =0 {} other { from line # on}}. Please choose a file with a single year.',
    unevenSteps:
      'The steps of an hour are not evenly spread{line, plural, =0 {} other { (line #)}}. Please choose a file with steps of equal length.',
    notPacked: 'The weather did not arrive in one piece. Please load the page again.',
    packedVersion: 'The weather has a newer form than this page knows. Please load the page again.',
    packedDamaged: 'The weather arrived damaged. Please load the page again.',
    badColumn:
      'The column {column} does not have a number for every hour. Please correct the file.',
  },
  input: {
    numberOutOfRange:
      'A number is missing, too large or too small: {field}{index, plural, =0 {} other {, number #}}. Please correct it.',
    notWholeCents:
      'Money is counted in whole cents: {field}{index, plural, =0 {} other {, number #}}. Please enter it without fractions of a cent.',
    notWholeYears: 'Only whole years can be computed: {field}. Please enter a whole number.',
    figureTooLarge:
      'With these numbers a figure grows beyond all bounds. Please enter smaller ones.',
    wrongLength:
      'A list does not have the length it must have: {field}. Please load the page again.',
    afterLastYear:
      'This lies outside the years that we look ahead: {field}{index, plural, =0 {} other {, number #}}. Please choose an earlier year.',
    badDate: 'There is no such day: {field}. Please choose one from the calendar.',
    badEmissionFile:
      'The data about the grid arrived damaged, so no CO₂ can be computed. Please load the page again.',
    emptyMix: 'We do not know which power plants feed this grid, so no CO₂ can be computed.',
    badPaymentPeriod: 'A loan is paid back monthly or yearly. Please choose one of the two.',
    loanOutlivesPlan:
      'The loan runs longer than the years that we look ahead. Please choose a shorter one.',
    unknownAdder:
      'One of the extras is not in the price book{index, plural, =0 {} other { (number #)}}. Please remove it.',
    unknownIncentive:
      'One of the incentives is not on our list{index, plural, =0 {} other { (number #)}}. Please remove it.',
    hoursMissing: 'A year needs 8,760 hours: {field}. Please load the page again.',
    energyNegative:
      'Energy cannot be below zero: {field}{index, plural, =0 {} other {, hour #}}. Please correct it.',
    carNeverFull:
      'With this charger a whole day is too short for the car. Please enter a stronger charger or fewer kilowatt-hours.',
    shapeEmpty:
      'The profile has no use{index, plural, =0 {} other { in month #}}, so nothing can be scaled to it. Please choose another profile.',
    monthsNeeded: 'All twelve months are needed: {field}. Please fill in the missing ones.',
    billBelowFixed:
      'The bill of month {index, number} is lower than the fixed charges alone. Please check the bill and the fixed charges.',
    billTooHigh:
      'The bill of month {index, number} is higher than these prices can explain. Please check the bill and the prices.',
    uploadTooLarge: 'The file is larger than 20 MB. Please choose a single year of readings.',
    csvNotRecognised:
      'We found no table with times and kilowatt-hours in this file. Please ask your utility’s site for hourly readings as Green Button or CSV.',
    noReadings: 'The file has no readings. Please choose another one.',
    tooFewReadings:
      'The file covers less than 28 days. Please choose one with more, best with a whole year.',
    dateInvalid:
      'Line {line, number}{column, select, none {} other {, column {column}}}: this is no date. Please correct it or leave out the line.',
    datesAmbiguous:
      'From line {line, number} on it is open which number is the month and which the day{column, select, none {} other { (column {column})}}. Please choose the order of the dates.',
    readingInvalid:
      '{line, plural, =0 {Reading {index, number}} other {Line #}}{column, select, none {} other {, column {column}}}: this is no number that a meter can show. Please correct it or leave out the reading.',
    readingNegative:
      '{line, plural, =0 {Reading {index, number}} other {Line #}}: a reading is below zero. Please choose the file with what you drew from the grid.',
    unitUnknown:
      'Line {line, number}{column, select, none {} other {, column {column}}}: we do not know this unit. Please use kWh or Wh.',
    intervalUnsuited:
      'The readings do not fit into hours{index, plural, =0 {} other { (reading #)}}. Please choose hourly readings, or such of 30 or 15 minutes.',
    xmlBroken:
      'The file breaks off or is damaged{line, plural, =0 {} other { (line #{column, select, none {} other {, column {column}}})}}. Please download it again.',
    greenButtonEmpty:
      'There is no electricity in this file that you drew from the grid. Please choose the file with your electricity use.',
    usagePointUnknown: 'This meter is not in the file. Please choose one of its meters.',
    meterKind: 'We do not know this kind of metering. Please choose one from the list.',
    trueUpMonth: 'The year is settled in one of twelve months. Please choose one.',
    trueUpRule: 'We do not know what becomes of credit left over. Please choose one of the ways.',
    exportRateKind: 'We do not know how what you feed in is priced. Please choose one of the ways.',
    exportRateByHour:
      'Net metering counts a whole month, so it has no price for each hour. Please choose one export price or net billing.',
    calendarYear: 'We cannot lay this tariff over that year. Please choose another year.',
    tariffCurrency: 'The tariff must be in dollars or euros. Please choose one of the two.',
    tariffPeriods: 'The tariff has no prices or too many of them. Please enter 1 to 36.',
    tariffTiers:
      'The steps of price {index, number} must rise, and only the last one has no end{line, plural, =0 {} other { (step #)}}. Please correct them.',
    tariffPrice:
      'Step {line, number} of price {index, number} is missing, too large or below zero. Please correct it.',
    tariffSchedule:
      'The hours of the prices are not complete: {field}{line, plural, =0 {} other {, month #}}{column, select, none {} other {, hour {column}}}. Please correct them.',
    tariffCharge: 'A charge is missing, too large or below zero: {field}. Please correct it.',
    urdbNotJson: 'This is no tariff of the public rate database. Please download it again as JSON.',
    urdbEmpty: 'There is no tariff in this file. Please choose another one.',
    urdbField:
      'Tariff {index, number} has a part that we cannot read: {field}{line, plural, =0 {} other {, price #}}. Please choose another tariff.',
    urdbUnit:
      'Price {line, number} of tariff {index, number} is not per kilowatt-hour. Please choose a tariff for homes.',
    urdbDemand:
      'Tariff {index, number} charges for the highest power of the month. Please choose a tariff for homes.',
  },
}
