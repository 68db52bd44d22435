/** For paper first: A4, tables that go on over pages with their headings, and signatures in one piece. */
export const validationStyle = `
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
body { font: 10.5pt/1.45 "Helvetica Neue", Arial, sans-serif; color: #111; background: #fff; max-width: 180mm; margin: 10mm auto; padding: 0 6mm; }
h1 { font-size: 18pt; line-height: 1.2; margin: 0 0 3mm; }
h2 { font-size: 12.5pt; margin: 8mm 0 2mm; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 5mm 0 1.5mm; break-after: avoid; }
p { margin: 0 0 2.5mm; }
.outcome { border: 1.5pt solid; padding: 3mm 4mm; font-size: 12pt; font-weight: bold; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm; margin: 0; }
dt { font-weight: bold; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-size: 9.5pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: start; vertical-align: top; padding: 1mm 2mm; border-bottom: 0.5pt solid #888; overflow-wrap: anywhere; }
thead th { border-bottom: 1pt solid #111; }
td.number, th.number { text-align: end; font-variant-numeric: tabular-nums; }
td.value { font-family: "Liberation Mono", Consolas, monospace; font-size: 8.5pt; }
.untried { font-weight: bold; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 10mm; margin-top: 4mm; }
section.signing { break-inside: avoid; }
.signature h3 { font-size: 10.5pt; margin: 0; }
.line { border-bottom: 0.75pt solid #111; height: 12mm; }
.line + p { font-size: 8.5pt; margin: 0.5mm 0 0; }
@media print { body { margin: 0; padding: 0; max-width: none; } }
`;
