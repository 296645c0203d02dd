import type { Command } from "./commands";

/**
 * Commands that hold every word of the query, those whose label begins with it first. The order
 * given is otherwise kept.
 */
export function matchCommands(commands: readonly Command[], query: string): readonly Command[] {
  const asked = query.trim().toLowerCase();
  const words = asked.split(/\s+/).filter(Boolean);
  const found = commands.filter(({ label, group, keywords = "" }) => {
    const text = `${label} ${group} ${keywords}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
  const begins = (command: Command) => (command.label.toLowerCase().startsWith(asked) ? 0 : 1);
  return found.toSorted((left, right) => begins(left) - begins(right));
}
