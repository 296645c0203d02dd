"use client";

import { priceMarkOf, withoutPriceMark, withPriceMark } from "@/lib/domain/plan/price-mark";
import { LineField, type LineFieldProps } from "./line-field";

/** The note of a line, without the mark of its price: that is shown in words beside the price. */
export function NoteField(props: LineFieldProps) {
  const { text, onText, onDone } = props;
  const mark = priceMarkOf(text);
  const whole = (typed: string) => (mark ? withPriceMark(typed, mark) : typed);
  return (
    <LineField
      {...props}
      text={withoutPriceMark(text)}
      onText={(typed) => onText(whole(typed))}
      onDone={(typed) => onDone(whole(typed))}
    />
  );
}
