/** Price, bill, incentives and cash flow: every code as a name and a plain sentence. */
export const figureMoneyTexts = {
  priceLines: {
    panels: { name: 'Panels', means: 'The solar panels themselves, priced per watt.' },
    inverter: {
      name: 'Inverter',
      means: 'It turns the direct current of the panels into the alternating current of your home.',
    },
    mounting: {
      name: 'Mounting, wiring and other equipment',
      means: 'Rails, hooks, cables, breakers and every other part.',
    },
    electrical: { name: 'Electrical equipment', means: 'Cables, breakers and protective devices.' },
    labour: { name: 'Installation labor', means: 'The hours of the crew on your roof.' },
    salesTax: {
      name: 'Sales tax',
      means: 'A usual tax on the equipment; some states charge more, some none.',
    },
    margin: {
      name: 'Installer margin and overhead',
      means: 'What the installing company needs for tools, office and profit.',
    },
    permits: { name: 'Permits', means: 'Fees and paperwork for the permit and its inspections.' },
    overhead: {
      name: 'Engineering, sales and company overhead',
      means: 'Planning your system, finding customers and running the company.',
    },
    gridConnection: {
      name: 'Grid connection',
      means: 'The application to your utility, so that the system may feed the grid.',
    },
    steepRoof: {
      name: 'Steep roof',
      means: 'From 35 degrees on, work is slower and needs more protection against falls.',
    },
    tallRoof: { name: 'Tall roof', means: 'A roof that needs 40-foot ladders or a lift.' },
    panelUpgrade: {
      name: 'New electrical panel',
      means:
        'A main electrical panel of 200 amperes, where the old one has no room for the system.',
    },
    battery: {
      name: 'Battery',
      means: 'A home battery with its own inverter, installed, priced per kilowatt-hour.',
    },
    worksTax: {
      name: 'Municipal works tax',
      means: 'A tax and license of Spanish towns on building work; many waive part of it.',
    },
  },
  meters: {
    netMeteringKwh: {
      name: 'Net metering in kilowatt-hours',
      means:
        'What you feed in during a month is taken off what you draw; kilowatt-hours left over count in later months.',
    },
    netMeteringMoney: {
      name: 'Net metering with credit in dollars',
      means:
        'What you feed in during a month is taken off what you draw; what is left over becomes a credit in dollars.',
    },
    netBilling: {
      name: 'Net billing',
      means:
        'Each kilowatt-hour you feed in earns its own price, which lowers the bill of the same month.',
    },
    netBillingCarry: {
      name: 'Net billing with carry-over',
      means:
        'Each kilowatt-hour you feed in earns its own price as a credit; what you do not need this month waits for later bills.',
    },
    buyAllSellAll: {
      name: 'Buy all, sell all',
      means:
        'You buy everything you use and sell everything the roof makes, each at its own price.',
    },
  },
  billParts: {
    energyCents: { name: 'Energy', means: 'The kilowatt-hours you draw, at their prices.' },
    creditCents: {
      name: 'Credit for what you feed in',
      means: 'It lowers the bill, so it stands below zero.',
    },
    fixedCents: { name: 'Fixed charges', means: 'What is due every month, whatever you use.' },
    minimumCents: {
      name: 'Up to the minimum',
      means: 'What is added where the bill would be below the least that the utility charges.',
    },
    taxCents: { name: 'Taxes', means: 'A percentage of everything that is charged.' },
    trueUpCents: {
      name: 'Settled at the end of the year',
      means: 'Credit left over that the utility pays out, so it stands below zero.',
    },
  },
  columns: {
    purchase: { name: 'Purchase', means: 'The price of the system.' },
    incentives: { name: 'Incentives', means: 'Only what you say you will get.' },
    savings: {
      name: 'Saved on the bill',
      means: 'The bill without the system less the bill with it.',
    },
    operation: { name: 'Upkeep', means: 'A usual amount per kilowatt and year.' },
    inverterReplacement: {
      name: 'New inverter',
      means: 'An inverter lasts about half as long as the panels.',
    },
    batteryReplacement: { name: 'New battery', means: 'A battery wears out before the panels do.' },
    loanDrawn: { name: 'Loan received', means: 'What the lender pays for you, fee included.' },
    dealerFee: {
      name: 'Dealer fee',
      means: 'What the lender keeps up front; it buys no equipment.',
    },
    loanPayment: { name: 'Loan payments', means: 'Interest and repayment of the year.' },
    taxEffect: { name: 'Taxes', means: 'What the system changes about your taxes.' },
  },
  rows: {
    year: 'Year',
    energyKwh: 'Energy',
    netCents: 'All together',
    cumulativeCents: 'Balance so far',
    systemCumulativeCents: 'Balance without the loan',
  },
  incentives: {
    rows: {
      us25D: {
        name: 'Federal tax credit for homeowners (25D)',
        means:
          'It was 30 percent of the price and ended on December 31, 2025. A system finished later gets nothing.',
      },
      us48E: {
        name: 'Federal tax credit for leased systems (48E)',
        means: 'It goes to the company that owns a leased system, never to the household.',
      },
      esIrpf20: {
        name: 'Spanish income tax deduction of 20 percent',
        means:
          'For work that lowers the heating and cooling need by 7 percent. It ended on December 31, 2024.',
      },
      esIrpf40: {
        name: 'Spanish income tax deduction of 40 percent',
        means:
          'For work that lowers the use of non-renewable energy by 30 percent. It ended on December 31, 2024.',
      },
    },
    status: {
      inForce: 'In force',
      notYet: 'Not in force yet',
      ended: 'Ended',
      otherPlace: 'For another place',
      otherOwnership: 'Only for another kind of owner',
      notForHousehold: 'Not for households',
    },
    conditions: {
      installationCompleted: 'The installation is finished in time.',
      taxOwed: 'You owe at least as much income tax.',
      placedInService: 'The system is in operation in time.',
      noProhibitedForeignEntity:
        'No material help comes from companies of certain foreign countries.',
      energyCertificates: 'There is an energy certificate from before and one from after the work.',
      heatingDemandLess7: 'The need for heating and cooling falls by 7 percent or more.',
      primaryEnergyLess30: 'The use of non-renewable primary energy falls by 30 percent or more.',
    },
  },
  loadShapes: {
    nearest: 'The climate nearest to the place',
    usHome: 'A US home with air conditioning',
    albuquerque: 'Homes in Albuquerque',
    atlanta: 'Homes in Atlanta',
    baltimore: 'Homes in Baltimore',
    boulder: 'Homes in Boulder',
    chicago: 'Homes in Chicago',
    duluth: 'Homes in Duluth',
    fairbanks: 'Homes in Fairbanks',
    helena: 'Homes in Helena',
    houston: 'Homes in Houston',
    lasVegas: 'Homes in Las Vegas',
    losAngeles: 'Homes in Los Angeles',
    miami: 'Homes in Miami',
    minneapolis: 'Homes in Minneapolis',
    phoenix: 'Homes in Phoenix',
    sanFrancisco: 'Homes in San Francisco',
    seattle: 'Homes in Seattle',
  },
  /** Where the calculators of the public differ from ours; `pct` where it is known how much. */
  differences: {
    otherWeatherYears:
      'It uses other years of weather. That alone can change the year by up to 10 percent.',
    nearestStation: 'Our weather is that of the nearest station, its weather that of your place.',
    inverterAtLeast90: 'It takes no inverter efficiency below 90 percent.',
    manyYearsMean: 'It answers with the mean of many years, we with one typical year.',
    otherModel: 'It computes the panels in another way.',
    noClipping: 'It knows no inverter and so no limit in bright hours.',
    terrainHorizon: 'It counts the hills around your place by itself.',
  },
}
