import { readMeter } from './read-meter.ts'
import type { ReadAsk } from './upload-messages.ts'

/** Reads meter files apart from the page, so that it never stands still and can stop at any time. */
addEventListener('message', ({ data }: MessageEvent<ReadAsk>) => {
  void readMeter(data, (answer) => postMessage(answer))
})
