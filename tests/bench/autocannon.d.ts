declare module 'autocannon' {
  type Request = { method: string; headers?: Record<string, string>; body?: string }
  type Options = {
    url: string
    connections: number
    duration: number
    requests: (Request & { setupRequest?: (request: Request) => Request })[]
  }
  type Result = { requests: { average: number }; statusCodeStats?: Record<string, { count: number }> }
  export default function autocannon(options: Options): Promise<Result>
}
