/** What the home uses, its meter file and its battery. */
export const choicesUseTexts = {
  use: {
    amount: 'How much in a year',
    byKwh: 'I know the kilowatt-hours',
    byBill: 'I know the bill',
    annual: 'Use in a year (kWh)',
    annualHint: 'It is on your bill. We began with the average of your state.',
    bill: 'Usual bill of a month (dollars)',
    billHint:
      'The mean of the year. At the prices under “Electricity price” that is {kwh, number} kWh a year.',
    billSaysNothing:
      'At these prices a bill says nothing about your use. Enter your electricity price first.',
    shape: 'When you use it',
    shapeHint: 'Typical homes by climate. A file of your own meter says it better.',
    nearest: 'The climate nearest to you: {nearest}',
    ownShape: 'The hours come from your meter file.',
    ownShapeRemove: 'Use a typical home instead',
    heatPump: 'A heat pump comes on top',
    heatPumpKwh: 'Heat pump (kWh a year)',
    heatPumpHint:
      'A guess to start from; its maker or installer can tell. It is laid over the hours colder than 65 °F (18 °C).',
    car: 'An electric car comes on top',
    carKwh: 'Car, from the socket (kWh a year)',
    carKwhHint: '12,000 miles take about 3,600 kWh.',
    carPower: 'Charger (kW)',
    carPowerHint: 'A 240-volt home charger often has 7.2 kW.',
    carStart: 'Charging begins at',
    day: 'Your day',
    daySummary:
      'Mean days: in {january} most is used in the hour from {winterHour}, in {july} in the hour from {summerHour}.',
    dayUnit: 'kW in each hour',
    dayHeatPump: 'The heat pump follows the weather and is not in the picture; it is counted.',
    loading: 'Loading…',
  },
  upload: {
    label: 'File of your own meter',
    hint: 'Green Button XML or CSV from your utility’s site, up to 20 MB, best a whole year of hourly readings.',
    private:
      'The file is read on this device and never leaves it. The estimate keeps only the mean use of each hour in each month (12 × 24 numbers) and the yearly sum.',
    loading: 'Loading {name}…',
    sorting: 'Sorting the readings of {name} into hours…',
    progress: 'Progress of reading',
    cancel: 'Stop reading',
    failed: 'We could not use {name}',
    unreadable: 'This device could not read the file. Please choose it again.',
    tooMuch: 'The file says more than a home can use: over 200,000 kWh a year. Is its unit right?',
    noUse: 'All readings in the file are zero, so it says nothing about your day.',
    kept: 'Everything that you entered before stays as it was.',
    monthFirst: 'Month first (3/14)',
    dayFirst: 'Day first (14/3)',
    found: '{name} is in use',
    year: '{kwh, number} kWh in a year, from readings of {from} to {to}.',
    filled:
      '{hours, plural, one {One hour of the year had no reading and is} other {# hours of the year had no reading and are}} filled with the mean of such hours.',
    hasExports:
      'The file also counts power that you fed in: there seems to be a system already. What you drew from the grid is then less than what you use.',
    meters: 'Meter',
    metersAll: 'All {count, number} meters together',
    meter: 'Meter {number}: {kwh, number} kWh',
  },
  battery: {
    legend: 'Battery',
    none: 'No battery',
    usual: '{capacityKwh, number} kWh and {powerKw, number} kW',
    usualMeans: 'The size of the most common home battery.',
    own: 'Another size',
    capacity: 'Capacity (kWh)',
    power: 'Power (kW)',
    mode: 'What it is for',
    modes: {
      selfConsumption: {
        name: 'Use more of my own power',
        means: 'It stores what the roof makes too much and gives it back as soon as you need it.',
      },
      timeOfUse: {
        name: 'Avoid the expensive hours',
        means:
          'It stores what the roof makes too much and keeps it for the hours at the peak price.',
      },
    },
    run: 'In a year it takes in {stored, number} kWh, loses {lost, number} of them, and is filled and emptied {cycles, number} times.',
    cost: 'It adds {price} to the price.',
    worthTitle: 'What this battery earns',
    worthTitleNone: 'What a battery of {kwh, number} kWh would earn',
    earnsNothing:
      'Nothing: it costs {price} and takes less than a dollar a year off your bill. With this roof and this tariff, feeding power in does as much for you as storing it.',
    losesMoney:
      'Less than nothing: it costs {price} and your bill rises by {saved} a year, because part of what it stores is lost.',
    earnsTooLittle:
      'It costs {price} and takes {saved} off your bill in the first year. At that pace it would need {years, number} years, but it is worn after about {lasts, number}: it does not pay for itself.',
    earnsSome:
      'It costs {price} and takes {saved} off your bill in the first year: about {years, number} years to earn its price. It is worn after about {lasts, number}.',
    outage:
      'A battery can also keep some lights on when the grid is down. What that is worth only you know; it is not counted.',
    assumed:
      'Assumed: a tenth of what is stored is lost, a fifth of the capacity is kept for outages, it never charges from the grid, and a new one is bought when it is worn.',
  },
}
