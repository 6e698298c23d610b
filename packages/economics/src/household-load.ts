/**
 * Average hour of each month of a US home, in ten-millionths of the yearly use: twelve rows of 24
 * hours (local standard time). Source: residential load of the SAM simulation core's own test case
 * (6020 kWh a year, summer cooling), averaged by month and hour. One home's shape, not a region's.
 */
const hourShare = [
  [
    678, 594, 568, 560, 544, 598, 740, 913, 800, 639, 626, 625, 620, 632, 656, 707, 883, 1187, 1456,
    1446, 1387, 1285, 1072, 882,
  ],
  [
    681, 597, 571, 563, 547, 605, 733, 890, 767, 620, 608, 607, 602, 613, 637, 678, 825, 1086, 1354,
    1421, 1399, 1292, 1074, 888,
  ],
  [
    634, 554, 527, 520, 505, 556, 657, 779, 663, 557, 549, 548, 544, 554, 574, 612, 735, 963, 1203,
    1295, 1326, 1217, 1008, 828,
  ],
  [
    592, 548, 526, 509, 555, 656, 788, 683, 585, 592, 602, 616, 653, 710, 809, 991, 1341, 1437,
    1434, 1513, 1461, 1194, 949, 708,
  ],
  [
    730, 648, 589, 554, 592, 680, 810, 717, 685, 733, 782, 839, 930, 1057, 1216, 1464, 1885, 1903,
    1823, 1815, 1728, 1441, 1178, 891,
  ],
  [
    1100, 982, 908, 833, 852, 965, 1090, 1021, 1066, 1188, 1301, 1422, 1590, 1793, 2018, 2321, 2885,
    2797, 2589, 2447, 2309, 1960, 1623, 1298,
  ],
  [
    1383, 1251, 1164, 1082, 1101, 1253, 1364, 1270, 1314, 1453, 1584, 1730, 1902, 2112, 2345, 2676,
    3110, 3050, 2864, 2740, 2612, 2270, 1916, 1586,
  ],
  [
    1263, 1144, 1073, 999, 1016, 1146, 1264, 1166, 1192, 1321, 1433, 1551, 1701, 1891, 2101, 2366,
    2868, 2830, 2685, 2610, 2475, 2096, 1770, 1441,
  ],
  [
    996, 904, 838, 780, 794, 910, 1060, 977, 959, 1060, 1162, 1281, 1435, 1612, 1819, 1999, 2436,
    2407, 2286, 2273, 2069, 1755, 1461, 1154,
  ],
  [
    724, 650, 607, 566, 608, 717, 877, 810, 736, 786, 887, 993, 1117, 1263, 1407, 1543, 1832, 1879,
    1878, 1837, 1669, 1397, 1136, 867,
  ],
  [
    607, 529, 501, 494, 480, 530, 636, 777, 685, 563, 553, 552, 548, 558, 582, 640, 820, 1106, 1337,
    1294, 1265, 1169, 967, 795,
  ],
  [
    677, 595, 565, 557, 541, 598, 733, 901, 790, 639, 625, 625, 620, 632, 661, 725, 930, 1251, 1487,
    1412, 1381, 1282, 1067, 883,
  ],
]

const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const monthOfDay = daysInMonth.flatMap((days, month) => Array.from({ length: days }, () => month))
const monthShare = hourShare.map(
  (hours, month) => hours.reduce((sum, share) => sum + share, 0) * (daysInMonth[month] ?? 0),
)
const wholeYear = monthShare.reduce((sum, share) => sum + share, 0)

/** Month (0..11) of an hour of the year (0..8759). */
export function monthOfHour(hour: number): number {
  return monthOfDay[Math.floor(hour / 24)] ?? 11
}

/** Use of one hour of the year, kWh. */
export function hourlyUseKwh(hour: number, annualUseKwh: number): number {
  return ((hourShare[monthOfHour(hour)]?.[hour % 24] ?? 0) * annualUseKwh) / wholeYear
}

/** Use of each of the twelve months, kWh; they add up to the year. */
export function monthlyUseKwh(annualUseKwh: number): number[] {
  return monthShare.map((share) => (share * annualUseKwh) / wholeYear)
}
