/** A sentence whose parts between `<b>` and `</b>` are bold, whatever else stands in it. */
export function Bold({ sentence }: { sentence: string }) {
  return sentence.split(/<\/?b>/).map((part, index) =>
    // Every other part stands between the two.
    // oxlint-disable-next-line react/no-array-index-key -- a part is what stands at its place
    index % 2 === 0 ? part : <b key={index}>{part}</b>,
  );
}
