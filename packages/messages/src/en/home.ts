/** The home page. */
export const homeTexts = {
  title: 'Girasol: an honest solar estimate for your roof',
  description:
    'Find out in a minute what solar would make, cost and pay back on your roof, without giving a name, phone or email.',
  hero: {
    title: 'Find out what your roof can really do',
    lead: 'An honest solar estimate in about a minute, even when the honest answer is no. Then, if you want, a certified crew that you can watch arriving.',
    place: 'ZIP code or city',
    placeHint: 'For example 85701 or San Antonio',
    missing: 'Please type a ZIP code or a city.',
    start: 'Estimate my roof',
    calm: 'No name, no phone, no email. You can stop at any point.',
  },
  example: {
    name: 'A real example, computed just now',
    caption:
      'A {width} by {length} foot roof facing south near {station}: {panels, plural, one {# panel} other {# panels}}, in the typical weather of {years}.',
    makes: 'makes',
    costs: 'costs',
    paysBack: 'pays back',
    perYear: '{kwh, number} kWh a year',
    years: 'in {years, number} years',
    never: 'not within 25 years',
    skyTitle: 'Where the sun stands over {station}, and how strong it is',
    skyText:
      'Seen from the roof, looking up: every dot is one hour of the day in one month, bigger where more sunlight arrives. South is at the bottom.',
    north: 'N',
    east: 'E',
    south: 'S',
    west: 'W',
    monthsTitle: 'Electricity by month',
    monthsText:
      'Most in {best} with {most, number} kWh, least in {worst} with {least, number} kWh.',
  },
  how: {
    title: 'How it works',
    roof: {
      title: 'Sketch your roof',
      body: 'Size, slope and direction, by hand or by numbers. The computer goes through the {hours, number} hours of a typical year while you watch.',
    },
    price: {
      title: 'See the price, line by line',
      body: 'Each line of our price stands beside the public national figure, with its source.',
    },
    order: {
      title: 'Order in peace',
      body: 'The price is locked with its assumptions. For 14 days you can cancel with one tap and get everything back.',
    },
    crew: {
      title: 'Watch the crew come',
      body: 'You know who is coming and where they are. They see your address only once they have accepted the job.',
    },
  },
  price: {
    title: 'A price with nothing to hide',
    lead: 'For a typical home of 8 kW, against the national figure. Most of what we save you is overhead: nobody is paid for calling you.',
    ours: 'Girasol',
    national: 'National figure',
    line: 'Line',
    overhead: 'Sales, engineering and company overhead',
    everything: 'The whole system',
    deposit: 'We never ask for more than {cap} or 10 percent up front, whichever is less.',
  },
  safe: {
    title: 'Your home and your data are yours',
    anonymous: {
      title: 'We ask for nothing first',
      body: 'The estimate needs no account. Your phone number stays optional for good.',
    },
    address: {
      title: 'Your address goes to one crew',
      body: 'Crews that are asked see only the area. The one that accepts sees the address.',
    },
    trail: {
      title: 'A record that cannot be rewritten',
      body: 'Every change to your order goes into a sealed log. If anyone altered it later, even we, the check would show where.',
    },
    quiet: {
      title: 'No one else is watching',
      body: 'These pages load nothing from anyone else: no trackers, no advertising, no outside maps.',
    },
  },
  no: {
    title: 'Sometimes the answer is no',
    body: 'A shaded roof, cheap electricity or a roof that needs replacing soon: then solar may not be worth it. We say so, with the reasons, and what would change the answer.',
  },
  sources: {
    title: 'Where our figures come from',
    weather: 'Weather: {source}, {count, plural, one {# station} other {# stations}}',
    model: 'Production: our own implementation of PVWatts version 8, hour by hour ({version})',
    price:
      'Electricity price by state: EIA State Energy Data System 2022, brought to 2026 by the national change (EIA Short-Term Energy Outlook, December 2025)',
    use: 'Electricity use by state: EIA, residential sales per customer, 2015',
  },
  end: {
    title: 'Curious about your own roof?',
  },
}
