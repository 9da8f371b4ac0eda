/** Processor milliseconds that `run` takes. The wall clock would also count what else the machine is doing. */
export function cpuMs(run: () => void): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
