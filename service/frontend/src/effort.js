// A worker: looks for a number which, behind the form's challenge, gives a SHA-256 that begins with enough zero bits.
const BATCH = 256

self.onmessage = async ({ data: { challenge, bits } }) => {
  const encoder = new TextEncoder()
  for (let from = 0; ; from += BATCH) {
    const hashes = await Promise.all(
      Array.from({ length: BATCH }, (_, at) => crypto.subtle.digest('SHA-256', encoder.encode(`${challenge}:${from + at}`))),
    )
    const found = hashes.findIndex((hash) => Math.clz32(new DataView(hash).getUint32(0)) >= bits)
    if (found >= 0) {
      self.postMessage(String(from + found))
      return
    }
  }
}
