export const trackerTexts = {}
