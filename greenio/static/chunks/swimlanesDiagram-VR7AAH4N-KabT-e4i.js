import{r as e,t}from"./chunk-SHT3W25Y-zp52faQI.js";import"./chunk-POPQ4Y6H-BDoZ7p2d.js";import"./mermaid-tvjlNbL4.js";import"./chunk-F27PBJKO-Dv9Y3NJj.js";import"./chunk-L3NEJ4N5-Bbh5U5tD.js";import"./chunk-OSK3NFVY-TVVecQP_.js";import"./chunk-GVQU2GXP-CZl5Azpd.js";import"./chunk-4HAMMTFA--AtBuxNx.js";import"./chunk-P2QGCYS3-DqZ4Md_i.js";import"./chunk-GMAD6QVW-CDtTwb9A.js";import"./chunk-PWAF6VOD-DCDKQmHY.js";import"./chunk-75Z2AOVW-bZ1FSAI5.js";import"./chunk-DU6HZSFF-DKNgYwxX.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};