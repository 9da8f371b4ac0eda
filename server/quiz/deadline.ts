/** How much later an answer given in time may arrive: a slow line is not the learner's fault. */
export const GRACE_SECONDS = 60

/** Whether an answer comes too late: judged by its receipt, with the grace only for one given (by the device's clock) in time. */
export function isTooLate(answer: { receivedAt: Date; occurredAt: Date }, deadlineAt: Date | null): boolean {
  if (deadlineAt === null || answer.receivedAt <= deadlineAt) return false
  const graceEndsAt = deadlineAt.getTime() + GRACE_SECONDS * 1000
  return answer.occurredAt > deadlineAt || answer.receivedAt.getTime() > graceEndsAt
}

/** A question cannot be answered before it was served: a device clock that is behind is put forward to the start. */
export function notBefore(startedAt: Date, occurredAt: Date): Date {
  return occurredAt < startedAt ? startedAt : occurredAt
}
