/** What a job may ask for beyond the certificate. */
type Skill = 'steepRoof' | 'largeArray'

/** Steeper than 9 in 12: crews need training in rope access. Our own rule, stricter than OSHA 1926.501(b)(11), which asks for fall protection from 4 in 12. */
const steepPitchDeg = 36.9
const largeArrayPanels = 40

/** What a roof asks of a crew. */
export function skillsNeeded(roof: { steepestPitchDeg: number; panels: number }): Skill[] {
  const needed: Skill[] = []
  if (roof.steepestPitchDeg > steepPitchDeg) needed.push('steepRoof')
  if (roof.panels > largeArrayPanels) needed.push('largeArray')
  return needed
}

/**
 * Hours on the roof for the whole crew: a planning figure of our own (four to set up and show, half
 * an hour a panel), inside the one to three days that installers publish for a home.
 */
export function hoursOfWork(panels: number): number {
  return 4 + panels * 0.5
}
