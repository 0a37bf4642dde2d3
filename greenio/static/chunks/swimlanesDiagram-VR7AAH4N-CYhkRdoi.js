import{r as e,t}from"./chunk-SHT3W25Y-BCksYlZ8.js";import"./chunk-POPQ4Y6H-CxLvJV_6.js";import"./mermaid-B9eDtQSJ.js";import"./chunk-F27PBJKO-Cu3ZfHNJ.js";import"./chunk-L3NEJ4N5-Dc6wD_Of.js";import"./chunk-OSK3NFVY-ByRdWM3R.js";import"./chunk-GVQU2GXP-v1tpsKR6.js";import"./chunk-4HAMMTFA-nVDtpWfA.js";import"./chunk-P2QGCYS3-D3n8HO4-.js";import"./chunk-GMAD6QVW-DAIMCCPT.js";import"./chunk-PWAF6VOD-CFZ1IANh.js";import"./chunk-75Z2AOVW-D4Z9eP9p.js";import"./chunk-DU6HZSFF-DQKkhzAR.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};