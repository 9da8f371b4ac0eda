import { readFileSync } from 'node:fs'

/** Linux counts a process's time in hundredths of a second, whatever the kernel's own rate. */
const msPerTick = 10

/**
 * Processor milliseconds that `times` requests cost the processes, per request. A process that starts meanwhile counts
 * from its start.
 *
 * @param pids the processes as they are now
 */
export async function cpuMsPerRequest(
  pids: () => number[] | Promise<number[]>,
  times: number,
  request: () => Promise<void>,
): Promise<number> {
  const before = new Map((await pids()).map((pid) => [pid, cpuTicks(pid)]))
  await repeat(times, request)
  const spent = (await pids()).map((pid) => cpuTicks(pid) - (before.get(pid) ?? 0))
  return (spent.reduce((sum, ticks) => sum + ticks, 0) * msPerTick) / times
}

/** User and system time of a process, all its threads included (man 5 proc, fields 14 and 15 of stat). */
function cpuTicks(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? ''
  const fields = afterName.split(' ')
  return Number(fields[11]) + Number(fields[12])
}

/** One after the other. */
export async function repeat(times: number, work: () => Promise<void>): Promise<void> {
  for (let i = 0; i < times; i += 1) await work()
}

/** The middle value; of an even number, the upper one of the two. */
export function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** To two places. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
