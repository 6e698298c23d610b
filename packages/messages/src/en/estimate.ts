/** The estimate and its result. */
export const estimateTexts = {
  title: 'Estimate',
  heading: 'A roof in {place}',
  opening: 'Opening the estimate…',
  station: {
    line: 'Weather: {name}, a typical year from {years}, {miles, number} miles away ({source}).',
    unfairTitle: 'No weather nearby',
    compare: 'Compare with the public calculator',
    unfair:
      'The nearest weather that we have is {miles, number} miles away. Your sky may be cloudier or clearer than that one, so the kilowatt-hours and the years below may be off by a fifth or more: a rough idea, not a promise. The price does not depend on the weather.',
  },
  cards: {
    makes: 'Makes',
    costs: 'Costs',
    paysBack: 'Pays back',
    savings: 'First-year saving',
    perYear: '{kwh, number} kWh',
    perYearDetail: 'a year, {share, number, percent} of what you use',
    noUse: 'a year',
    p90: 'In nine of ten years at least {kwh, number} kWh',
    costDetail: '{low} to {high} is usual in the country',
    noPanels: 'no panels, so nothing to pay',
    national: 'Public figure for the same system: {price}',
    years: '{years, plural, one {# year} other {# years}}',
    never: 'Not in 25 years',
    paybackDetail: '{savings} less on your bill in the first year',
    whyMakes:
      '{panels, plural, one {# panel} other {# panels}} with {kw, number} kW, computed for every hour of a typical year with the PVWatts method. {loss, number} percent is taken off for dirt, shade, wiring and the like.',
    whyCosts:
      'A fixed part for permits, planning and overhead, and a part that grows with every watt. Every line stands under “Price lines” beside the public figure. No tax credit is counted unless you say that you get one: the federal one for homeowners ended on December 31, 2025.',
    whyPaysBack:
      'The price, against what the system takes off your bill each year, less upkeep and a new inverter; a loan is left out. Panels lose {loss, number} percent a year. Electricity prices are assumed to rise {rise, number} percent a year.',
    whySaving: 'Why this saving?',
    whySavings: 'The bill of a whole year without the system, less the bill with it, hour by hour.',
  },
  verdict: {
    change: 'What would change the answer:',
    remedies: {
      noPanelsFit: 'Make a side larger, or see whether another side of the roof is free.',
      lowSun: 'A side that faces closer to south, or less shade.',
      lowExportCredit: 'Fewer panels, so that you use more of the power yourself.',
    },
  },
  problem: {
    title: 'These figures are those of before',
    kept: 'Nothing is lost: change it, or take the last step back.',
  },
  agree: {
    asking: 'Our server has not been asked yet.',
    differs: 'Our server comes to other figures: {parts}. Those are the ones that count.',
    offline: 'Not compared with our server: there is no connection.',
    notAsked: 'Not compared with our server. {reason}',
    parts: {
      station: 'weather station',
      roof: 'panels on the roof',
      energy: 'energy',
      uncertainty: 'uncertainty',
      price: 'price',
      bills: 'bills',
      money: 'money over the years',
      co2: 'CO₂',
      design: 'inverter',
      verdict: 'verdict',
      model: 'version of the model',
    },
  },
  tabs: {
    label: 'What comes of it',
    production: 'Production',
    money: 'Money',
    price: 'Price lines',
    check: 'Check us',
    assumptions: 'Assumptions',
  },
  why: {
    button: 'Why this figure?',
    buttonOf: 'Why this figure: {name}',
    title: 'Why: {name}',
    help: 'Each line opens to what it is made of, down to what was entered or looked up.',
    nothing: 'There is nothing behind this figure: no panels are on the roof.',
    none: 'none',
    source: 'Source: {source}',
  },
  chart: { asTable: 'As a table', asTableOf: 'As a table: {title}' },
  module: {
    label: 'Panel model',
    option: '{maker} {model}, {watts, number} W',
    unknownTitle: 'This panel is not on our list',
    unknownBody:
      'This estimate is for the panel “{id}”, which we do not offer, so we show no figures for it. The roof and everything else you entered is kept, and what was saved is as it was. Choose a panel to go on.',
    useThis: 'Go on with this panel',
  },
  production: {
    title: 'Month by month',
    makes: 'Your roof makes',
    uses: 'You use',
    month: 'Month',
    summary:
      'Most in {best} with {most, number} kWh, least in {worst} with {least, number} kWh. You use {use, number} kWh a month on average.',
    kwh: 'kWh',
  },
  heat: {
    title: 'Hour by hour through the year',
    shown: 'What is shown',
    makes: 'Your roof makes',
    uses: 'You use',
    bought: 'The grid gives',
    hour: 'Hour',
    scale: '{kwh} kWh in the hour',
    summary: {
      makes:
        'Your roof makes most in {month} in the hour from {hour}: {kwh, number} kWh on average. The stronger the color, the more.',
      uses: 'You use most in {month} in the hour from {hour}: {kwh, number} kWh on average. The stronger the color, the more.',
      bought:
        'The grid gives most in {month} in the hour from {hour}: {kwh, number} kWh on average. The stronger the color, the more.',
    },
  },
  day: {
    title: 'One day',
    slider: 'Day of the year',
    makes: 'Your roof makes (kWh)',
    uses: 'You use (kWh)',
    stored: 'In the battery (kWh)',
    hour: 'Hour',
    summary:
      '{day} of a typical year: your roof makes {makes, number} kWh and you use {uses, number} kWh; {bought, number} kWh come from the grid, {sold, number} kWh go to it.',
  },
  losses: {
    title: 'From the light to the socket',
    summary:
      'What the panels would make of all the light on the roof, and what is lost on the way to your socket in a year.',
    step: 'Step',
    kwh: 'kWh',
    share: 'Share',
    nominal: 'Light on the roof, as power',
    delivered: 'At your socket',
  },
  spread: {
    title: 'How sure is that?',
    summary:
      'The middle is {middle, number} kWh a year. Nine of ten years should bring at least {p90, number} kWh; the standard deviation is {sd, number} percent.',
    part: 'What it comes from',
    sd: 'Alone',
    share: 'Share of the whole',
    p50: 'middle (P50)',
    p90: '9 of 10 (P90)',
    kwh: '{kwh, number} kWh',
    quadrature:
      'The parts do not depend on each other and are combined in quadrature: the square root of the sum of their squares.',
  },
  money: {
    title: 'Money over 25 years',
    summary:
      'You begin with {cost} spent. After 25 years your balance is {end}, with electricity prices as assumed.',
    never: 'In 25 years the line does not come back to zero.',
    crosses: 'It comes back to zero after {years, number} years.',
    withoutLoan:
      'Payback looks at the system alone; the dashed line is your balance with the loan.',
    year: 'Year',
    system: 'The system alone',
    withLoan: 'With the loan',
  },
  facts: {
    title: 'What it is worth',
    netPresentValue: 'Worth today (net present value)',
    netPresentValueHint: 'All years together, later money counted less.',
    internalRate: 'Yearly return (internal rate)',
    internalRateHint: 'The interest that would make the same of your money.',
    severalRates:
      'There is no single one: in some years money leaves again, for example for a new inverter.',
    noRate: 'There is none: the money does not come back.',
    levelCost: 'Cost of your own power',
    levelCostHint: 'All costs over all kilowatt-hours of the years (LCOE).',
    perKwh: '{price} a kWh',
    lifetimeGain: 'Left after 25 years',
    lifetimeGainHint: 'The sum of all years.',
    co2: 'CO₂ avoided in a year',
    co2Hint:
      'By the power plants that your region would run hour by hour (AVERT). Over the years {kg, number} kg.',
    co2Unknown: 'What the grid emits here is not known, or is still being loaded.',
    kg: '{kg, number} kg',
    none: 'none',
  },
  loan: {
    title: 'The loan',
    titleCash: 'Paid at once',
    principal: 'Owed at the start, fee included',
    fee: 'Dealer fee',
    feeHint: 'It buys nothing on your roof: the lender charges it for the lower rate.',
    monthly: 'Payment each month',
    interest: 'Interest over the years',
    totalPaid: 'Paid for the system in all',
  },
  bills: {
    title: 'Your bill, month by month',
    summary: 'In a year {without} without the system and {with} with it.',
    without: 'Without the system',
    with: 'With the system',
    month: 'Month',
    year: 'Year',
    parts: 'What the bill with the system consists of',
  },
  years: {
    title: 'Year by year',
    summary: 'What leaves your pocket stands below zero. Year 0 is the purchase.',
    year: 'Year',
    energy: 'Energy (kWh)',
    net: 'All together',
    balance: 'Balance so far',
  },
  price: {
    titles: {
      'atb-2025':
        'NREL Annual Technology Baseline 2025, residential solar: a fixed part and a part per watt (as in REopt.jl)',
      'project-solar-adders': 'Project Solar, published list of additional costs (2026)',
      'neighborhood-solar-modifiers': 'Neighborhood Solar, published cost modifiers (2026)',
      'sam-residential-battery':
        'NREL System Advisor Model, default home with and without a battery (2025)',
      'replacement-practice':
        'Common practice: the inverter is replaced once, after 12 to 15 years (assumption)',
      'sam-finance':
        'NREL System Advisor Model, default loan and discount rate; EnergySage and CFPB on loans (2025)',
      'sam-residential': 'NREL System Advisor Model, default values of an 8 kW home (2025)',
      'energysage-2024h2':
        'EnergySage marketplace, second half of 2024: cheapest state $1.99, dearest $3.35, middle $2.50 per watt',
      'girasol-terms': 'Our own decision of November 23, 2026: less overhead, a capped deposit',
      'avert-2023':
        'U.S. EPA AVERT 2023: what one kilowatt-hour less makes the power plants of a region emit less, hour by hour',
      'pl-119-21-70506':
        'Public Law 119-21, section 70506: the credit 25D ends with expenditures after December 31, 2025',
      'pl-119-21-70513':
        'Public Law 119-21, section 70513: the credit 48E goes to the owner of a leased system and ends after 2027',
      'rdl-19-2021':
        'Spain, Real Decreto-ley 19/2021: deductions for energy works, paid until December 31, 2024',
      other: 'Price book',
    },
  },
  save: {
    save: 'Save this estimate',
    saveChanges: 'Save the changes',
    saving: 'Saving…',
    saved: 'Saved. Only people who have the link can open it.',
    savedAgain: 'The changes are saved (version {version, number}).',
    agrees: 'Checked: our server comes to the same figures.',
    copy: 'Copy the private link',
    copied: 'The link is copied.',
    link: 'Private link',
    linkHint: 'Whoever has it can see and change this estimate. Keep it to yourself.',
    order: 'Review and order',
    ordered: 'This estimate was ordered. To change something, save it as a new estimate.',
    saveNew: 'Save as a new estimate',
    openOrder: 'Go to the order',
    newer: 'Someone with the link has saved a newer version meanwhile.',
    takeNewer: 'Show the newer version',
    computedIn: 'Computed here in {ms, number} ms',
  },
  pdf: {
    download: 'Download as PDF',
    file: 'girasol-estimate.pdf',
    saveFirst: 'The PDF is made of a saved estimate: save it first.',
    saveChanges: 'The PDF is made of the saved estimate: save the changes first.',
  },
  failed: {
    title: 'The estimate could not be started',
    missing: 'This estimate cannot be opened',
    missingBody:
      'The link may be incomplete: it needs everything after the # sign. Or the estimate belongs to another account.',
    anew: 'Start a new estimate',
  },
}
