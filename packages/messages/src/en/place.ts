export const placeTexts = {}
