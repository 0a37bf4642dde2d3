import{r as e,t}from"./chunk-SHT3W25Y-gBgg8hJR.js";import"./chunk-POPQ4Y6H-C2hUqAZF.js";import"./mermaid-CSXE0MIK.js";import"./chunk-F27PBJKO-R3IM-vNp.js";import"./chunk-L3NEJ4N5-BSR-firz.js";import"./chunk-OSK3NFVY-APsMI7HA.js";import"./chunk-GVQU2GXP-UqlCvxYm.js";import"./chunk-4HAMMTFA-CvoCCR-B.js";import"./chunk-P2QGCYS3-B8d5dLXm.js";import"./chunk-GMAD6QVW-Cm6BCsfK.js";import"./chunk-PWAF6VOD-_KurN0_F.js";import"./chunk-75Z2AOVW-19ZFaH4i.js";import"./chunk-DU6HZSFF-DaVjlaYe.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};