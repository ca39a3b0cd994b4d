/** The same request, with something that happens while it is read: after the page looked things up, before it writes. */
export function meanwhile<Args extends { request: Request }>(args: Args, deed: () => Promise<unknown>): Args {
  const { url, method, headers } = args.request
  const body = new ReadableStream(
    {
      async pull(controller) {
        await deed()
        controller.enqueue(new Uint8Array(await args.request.arrayBuffer()))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  return { ...args, request: new Request(url, { method, headers, body, duplex: 'half' } as RequestInit) }
}
