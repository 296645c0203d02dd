import { median } from "@/lib/domain/numeric/sums";

/** One way to do a task. It is told which turn it has, so that no two turns need be alike. */
export type Contender = Readonly<{ name: string; run: (turn: number) => unknown }>;

/** Time of one turn: the median of the samples, and the least, which a busy machine lengthens less. */
export type Standing = Readonly<{ name: string; median: number; least: number }>;

/** A sample shorter than this is mostly the clock's own grain. */
const shortestSample = 2;
const warmUpMilliseconds = 300;

/**
 * Time of one turn for each contender, in milliseconds, measured side by side: every round samples each of
 * them once, and each round begins with another one, so that what slows the machine slows all.
 */
export function compete(contenders: readonly Contender[], rounds: number): readonly Standing[] {
  const racers = contenders.map((contender) => ({
    contender,
    turns: turnsPerSample(contender),
    samples: [] as number[],
  }));
  for (let round = 0; round < rounds; round++) {
    for (let place = 0; place < racers.length; place++) {
      const { contender, turns, samples } = racers[(round + place) % racers.length]!;
      samples.push(timeOf(contender, turns) / turns);
    }
  }
  return racers.map(({ contender, samples }) => ({
    name: contender.name,
    median: median(samples),
    least: Math.min(...samples),
  }));
}

/** Warms a contender up, and finds how many turns make a sample. */
function turnsPerSample(contender: Contender): number {
  const until = performance.now() + warmUpMilliseconds;
  let turns = 1;
  for (;;) {
    const spent = timeOf(contender, turns);
    if (spent < shortestSample) turns *= 2;
    if (spent >= shortestSample && performance.now() > until) return turns;
  }
}

function timeOf({ run }: Contender, turns: number): number {
  const start = performance.now();
  for (let turn = 0; turn < turns; turn++) run(turn);
  return performance.now() - start;
}
