/** An id for a new scenario that no other tab makes at the same moment. */
export function newScenarioId(): string {
  return `scenario-${crypto.randomUUID().slice(0, 8)}`;
}
