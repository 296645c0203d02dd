"use client";

import {
  useCallback,
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from "react";
import { ChartFigure, type ChartWords } from "./chart-figure";
import type { Gutter } from "./chart-model";
import { ChartSkeleton } from "./chart-skeleton";
import { ChartTooltip } from "./chart-tooltip";
import { StripAxis } from "./strip-axis";
import { stripLayout, type StripLayout } from "./strip-layout";
import { movedPlace, type StripPlace, type StripRow } from "./strip-model";
import { StripRowCells } from "./strip-row-cells";
import { useWidth } from "./use-width";

type StripChartProps = ChartWords &
  Readonly<{
    keys: readonly string[];
    keyLabel: (key: string) => string;
    tickLabel: (key: string) => string;
    /** Head of the table's first column. */
    keyHeader: string;
    rows: readonly StripRow[];
    gutter: Gutter;
    /** The cell that the keyboard comes to first. */
    first: StripPlace;
    onOpen: (place: StripPlace) => void;
  }>;

const rowHeight = 28;
const axisHeight = 24;

/** Rows of cells over a row of keys: what is short stands out, and every cell opens. */
export function StripChart(props: StripChartProps) {
  const { title, subtitle, summary, keys, rows, keyLabel, keyHeader } = props;
  const { element, width } = useWidth<HTMLDivElement>();
  const height = rows.length * rowHeight + axisHeight;
  const table = () => ({
    columns: [keyHeader, ...rows.map(({ label }) => label)],
    rows: keys.map((key, index) => [
      keyLabel(key),
      ...rows.map(({ cells }) => cells[index]?.value ?? ""),
    ]),
  });
  return (
    <ChartFigure title={title} subtitle={subtitle} summary={summary} table={table}>
      <div ref={element} style={{ minHeight: height }}>
        {width > 0 ? <Strip {...props} width={width} /> : <ChartSkeleton height={height} />}
      </div>
    </ChartFigure>
  );
}

type Pointed = Readonly<{ column: number; x: number }>;

function Strip(props: StripChartProps & Readonly<{ width: number }>) {
  const { title, keys, rows, gutter, width, keyLabel, tickLabel } = props;
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const layout = stripLayout(keys, gutter, width);
  const point = useCallback((cell: HTMLElement | null) => setPointed(pointedAt(cell)), []);
  return (
    <div data-strip className="relative">
      <div className={layout.scrolls ? "overflow-x-auto" : undefined}>
        <StripGrid label={title} rows={rows} layout={layout} point={point} {...placed(props)} />
        <StripAxis keys={keys} layout={layout} tickLabel={tickLabel} />
      </div>
      {pointed ? (
        <div className="absolute inset-x-0 top-full">
          <ChartTooltip
            x={pointed.x}
            width={width}
            title={keyLabel(keys[pointed.column] ?? "")}
            rows={rows.map(({ id, label, color, cells }) => ({
              ...{ id, label, color },
              value: cells[pointed.column]?.value ?? "",
            }))}
          />
        </div>
      ) : null}
    </div>
  );
}

const placed = ({ first, onOpen }: StripChartProps) => ({ first, onOpen });

/** The key under a cell, and where the cell stands in what is visible of the strip. */
function pointedAt(cell: HTMLElement | null): Pointed | null {
  const strip = cell?.closest<HTMLElement>("[data-strip]");
  if (!cell || !strip) return null;
  const [box, around] = [cell.getBoundingClientRect(), strip.getBoundingClientRect()];
  return { column: placeOf(cell).column, x: box.left + box.width / 2 - around.left };
}

type StripGridProps = Readonly<{
  label: string;
  rows: readonly StripRow[];
  layout: StripLayout;
  first: StripPlace;
  onOpen: (place: StripPlace) => void;
  point: (cell: HTMLElement | null) => void;
}>;

/** One stop for the tab key; arrows move among the cells, Enter opens one. */
function StripGrid({ label, rows, layout, first, onOpen, point }: StripGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState<StripPlace | null>(null);
  const size = { rows: rows.length, columns: layout.count };
  useScrolledTo(grid, first, layout.scrolls);
  const isThere = taken && taken.row < size.rows && taken.column < size.columns;
  const active = isThere ? taken : first;

  const onKeyDown = (event: KeyboardEvent) => {
    const target = movedPlace(event, active, size);
    if (target) cellAt(grid.current, target)?.focus();
    else if (event.key === "Enter" || event.key === " ") onOpen(active);
    else if (event.key === "Escape") point(null);
    else return;
    event.preventDefault();
  };
  const onFocus = (event: SyntheticEvent) => {
    const cell = cellOf(event);
    if (!cell) return;
    setTaken(placeOf(cell));
    if (cell.matches(":focus-visible")) point(cell);
  };
  return (
    <div
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={size.rows}
      aria-colcount={size.columns + 1}
      className="w-max min-w-full"
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={() => point(null)}
      onPointerOver={(event) => point(cellOf(event))}
      onPointerLeave={() => point(null)}
      onClick={(event) => {
        const cell = cellOf(event);
        if (cell) onOpen(placeOf(cell));
      }}
    >
      {rows.map((row, index) => (
        <StripRowCells
          key={row.id}
          row={row}
          index={index}
          template={layout.template}
          showsMarks={layout.showsMarks}
          showsNote={!layout.scrolls}
          active={active.row === index ? active.column : null}
        />
      ))}
    </div>
  );
}

/** Where the strip scrolls, it shows first what the keyboard comes to first. */
function useScrolledTo(
  grid: RefObject<HTMLDivElement | null>,
  { row, column }: StripPlace,
  scrolls: boolean,
): void {
  useEffect(() => {
    const cell = cellAt(grid.current, { row, column });
    const box = grid.current?.parentElement;
    if (!scrolls || !cell || !box) return;
    box.scrollTo({ left: cell.offsetLeft - box.clientWidth / 2 });
  }, [grid, row, column, scrolls]);
}

function cellOf({ target }: SyntheticEvent): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[role=gridcell]") : null;
}

function placeOf(cell: HTMLElement): StripPlace {
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

function cellAt(grid: HTMLElement | null, { row, column }: StripPlace): HTMLElement | null {
  return grid?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}
