import{r as e,t}from"./chunk-SHT3W25Y-CBiN30-Y.js";import"./chunk-POPQ4Y6H-B7_AcW0y.js";import"./mermaid-DRRjy4Sl.js";import"./chunk-F27PBJKO-zMPsE2e4.js";import"./chunk-L3NEJ4N5-B8hVxoSz.js";import"./chunk-OSK3NFVY-CC-FdoQe.js";import"./chunk-GVQU2GXP-Y7E-lfSg.js";import"./chunk-4HAMMTFA-9YokI86P.js";import"./chunk-P2QGCYS3-B10BBtNQ.js";import"./chunk-GMAD6QVW-BQlMJksf.js";import"./chunk-PWAF6VOD-DPwH6yVP.js";import"./chunk-75Z2AOVW-DgybiBJg.js";import"./chunk-DU6HZSFF-CG4Ymnst.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};