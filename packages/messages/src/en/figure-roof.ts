/** The answer and the roof behind it: every code as a name or a sentence. */
export const figureRoofTexts = {
  verdict: {
    codes: {
      good: 'Worth it, as far as we can see',
      borderline: 'A close call',
      notWorthIt: 'We would not build this',
    },
    reasons: {
      noPanelsFit: 'No panel fits on the roof as drawn.',
      paysBackSoon: 'It pays for itself within half of its life.',
      paysBackLate: 'It pays for itself, but it takes more than half of its life.',
      paysBackTooLate: 'It takes so long to pay for itself that nothing must go wrong on the way.',
      neverPaysBack: 'It does not pay for itself within 25 years.',
      lowSun: 'This roof gets little sun.',
      cheapPower: 'Electricity is cheap here.',
      lowExportCredit: 'What you feed into the grid is credited with little.',
      strongSun: 'This roof gets a lot of sun.',
      expensivePower: 'Electricity is expensive here.',
    },
    /** `price`: money as text; `times`: how many times as much as now. */
    changes: {
      systemCostsAtMost: 'We would build it if it cost {price} or less.',
      powerIsWorthAtLeast:
        'We would build it if each kilowatt-hour of the roof were worth {price} or more: {times, number} times as much as now.',
    },
  },
  choice: {
    noPanelsFit: 'No panel fits on the roof as drawn.',
    roofIsFull: 'These are all the panels that fit on this roof.',
    coversUse: 'These are the fewest panels that make as much in a year as you use.',
    roofTooSmallForUse: 'Even the full roof makes less in a year than you use.',
    usesNothing: 'You use no electricity, so there is nothing to cover.',
    shortestPayback: 'No other number of panels pays for itself sooner.',
    fewerPayBackLater:
      'Fewer panels would take longer: the fixed part of the price would rest on less power.',
    morePayBackLater: 'More panels would take longer: each one more saves less than it costs.',
    neverPaysBack: 'It does not pay for itself within 25 years.',
    withinBudget: 'These are the most panels that your budget pays for.',
    budgetBelowSmallest: 'Even the smallest system costs more than your budget.',
    paysBackTooLate: 'It takes so long to pay for itself that nothing must go wrong on the way.',
    gainsNothing:
      'A caution: counted with what money is worth to you each year, it is worth less today than it costs.',
  },
  design: {
    kinds: {
      string: {
        name: 'String inverter',
        means:
          'One inverter on the wall; the panels are connected to it one after another, in strings.',
      },
      micro: {
        name: 'Microinverters',
        means: 'A small inverter under every panel, so that each panel works on its own.',
      },
    },
    none: {
      nothingFits:
        'No inverter on our list suits these panels here. A person has to plan this system.',
      noRatings:
        'The electrical data of this panel are not on our list, so no inverter is chosen for it.',
      tooMany:
        'These are more panels than we connect by ourselves. A person has to plan this system.',
      noPanels: 'There are no panels yet, so there is nothing to connect.',
    },
    reasons: {
      allPanelsUsed: 'Every panel is connected.',
      facingsOnOwnInputs: 'Sides that face different ways have inputs of their own.',
      lowestCost: 'Nothing else on our list costs less.',
      leastLoss: 'Nothing else on our list loses less energy.',
      shadeFavoursMicro:
        'Shade falls on this roof, and under microinverters a shaded panel does not hold back the others.',
      manyFacings: 'The roof faces more ways than a string inverter has inputs.',
      stringsTooShort: 'Some sides have too few panels for a string.',
      noStringFits: 'No string inverter on our list can take these panels as they lie.',
    },
    warnings: {
      panelsLeftOver: 'Some panels cannot be connected in this way.',
      coldFromTypicalYear:
        'The coldest hour is that of a typical year. Before building, the voltage must be checked against the record cold of the place.',
      coefficientFromTable:
        'The maker does not say how the voltage of this panel rises in the cold; the table of the electrical code stands in for it.',
      inputCurrentCut:
        'In full sun the panels can give more current than the input uses; the peaks are cut off.',
      coldAboveWindow:
        'On very cold days the voltage lies above the range in which the inverter works best.',
      clips: 'More than 1 percent of the year is lost because the inverter is at its limit.',
      oversizedInverter: 'The inverter is larger than these panels need.',
      nearVoltageLimit:
        'On the coldest days the voltage comes within 3 percent of what is allowed.',
      ratingsUnconfirmed:
        'The data of this inverter come from a public list; they are not yet checked against the maker’s data sheet.',
    },
    refusals: {
      voltageTooHigh: 'In the cold even one panel has too high a voltage for it.',
      windowTooNarrow: 'No length of string stays within its voltages in both cold and heat.',
      currentTooHigh: 'The panels give more current than it withstands.',
      stringsTooShort: 'There are too few panels for a string.',
      tooMuchDc: 'The panels have more power than may be connected to it.',
    },
  },
  losses: {
    outsideShade: {
      name: 'Shade from around',
      means: 'Light that trees, buildings, chimneys and the skyline take away.',
    },
    rowShade: {
      name: 'Shade between rows',
      means: 'Light that one row of panels takes from the next; a roof has none.',
    },
    soiling: { name: 'Dirt', means: 'Dust, pollen and leaves on the glass.' },
    rearLight: {
      name: 'Light on the back',
      means: 'What two-sided panels make from light on their back: a gain, below zero here.',
    },
    reflection: {
      name: 'Reflection',
      means: 'Light that the glass throws back, most of all when it comes in at a flat angle.',
    },
    spectrum: {
      name: 'Color of the light',
      means: 'Air changes the color of sunlight, and panels use some colors better than others.',
    },
    lowLight: {
      name: 'Weak light',
      means: 'In weak light a panel turns a little less of it into power than its label says.',
    },
    temperature: {
      name: 'Heat',
      means:
        'Labels hold at 77 °F (25 °C). Panels in the sun are hotter and give less; in the cold they give more.',
    },
    snow: { name: 'Snow', means: 'Light that lying snow keeps from the panels.' },
    system: {
      name: 'Wiring and the like',
      means: 'All losses between the panels and the inverter, taken as one percentage.',
    },
    ageing: { name: 'Aging', means: 'Panels give a little less every year.' },
    inverter: {
      name: 'Inverter',
      means:
        'What is used up while direct current is turned into the alternating current of your home.',
    },
    clipping: {
      name: 'Inverter at its limit',
      means: 'In bright hours the panels can give more than the inverter passes on.',
    },
    shading: {
      name: 'Shade, as an allowance',
      means: 'A general percentage; it no longer counts once you draw something that casts shade.',
    },
    mismatch: {
      name: 'Panels that differ',
      means: 'No two panels are quite alike, and in a string the weaker one sets the pace.',
    },
    wiring: { name: 'Wiring', means: 'Cables warm up a little and use power for it.' },
    connections: { name: 'Connections', means: 'Plugs and terminals resist a little, too.' },
    lightInduced: {
      name: 'First light',
      means: 'New panels lose a little power in their first hours in the sun.',
    },
    nameplate: {
      name: 'Label',
      means: 'Panels may turn out a little weaker than the power on their label.',
    },
    availability: {
      name: 'Outages',
      means: 'Hours in which the system is off for repairs or because the grid is down.',
    },
  },
  uncertainty: {
    names: {
      weatherYears: {
        name: 'One year and the next',
        means: 'A single year may have more or fewer clouds than a typical one.',
      },
      weatherData: {
        name: 'Weather data',
        means: 'How well the measured sun matches the true average of many years.',
      },
      planeLight: {
        name: 'Light on the slope',
        means: 'The sun is measured on level ground; what reaches a slope is computed.',
      },
      moduleRating: {
        name: 'Panel power',
        means: 'How far real panels are from the power on their label.',
      },
      soiling: { name: 'Dirt', means: 'How much dust and pollen there really is.' },
      snow: { name: 'Snow', means: 'How long snow really lies on the panels.' },
      otherLosses: {
        name: 'All other losses',
        means: 'Wiring, heat, the inverter and outages may be a little more or less than assumed.',
      },
    },
    groups: { weather: 'Weather', model: 'Computation', losses: 'Losses' },
    basis: {
      measured: 'counted from data',
      published: 'taken from a publication',
      assumed: 'our own assumption',
    },
  },
  setbacks: {
    usClassic: {
      name: '3 feet at the ridge',
      means:
        'A clear strip of 36 inches below the ridge and a path of 36 inches up the slope; nothing on slopes up to 2 in 12.',
    },
    usRelaxed: {
      name: '18 inches at the ridge',
      means:
        'A clear strip of 18 inches below the ridge, as long as panels cover at most a third of the roof, and a path of 36 inches up the slope.',
    },
    spain: {
      name: 'Spain',
      means: 'We know of no national rule on clear strips; your town may have one.',
    },
    none: { name: 'No clear strip', means: 'Panels may reach every edge.' },
  },
  edges: {
    eave: { name: 'eave', means: 'The lower edge, with the gutter.' },
    ridge: { name: 'ridge', means: 'The level edge at the top.' },
    hip: { name: 'hip', means: 'A sloping edge where two sides meet in an outward corner.' },
    valley: { name: 'valley', means: 'A sloping edge where two sides meet in an inward corner.' },
    rake: { name: 'rake', means: 'The sloping edge at a gable.' },
  },
  obstructions: {
    vent: 'vent',
    chimney: 'chimney',
    skylight: 'skylight',
    dormer: 'dormer',
  },
}
