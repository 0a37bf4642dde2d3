import{r as e,t}from"./chunk-SHT3W25Y-G_yL8CRU.js";import"./chunk-POPQ4Y6H-Bs42flWX.js";import"./mermaid-CkHY1WLp.js";import"./chunk-F27PBJKO-86rIr09K.js";import"./chunk-L3NEJ4N5-Cw3gVqym.js";import"./chunk-OSK3NFVY-CxwuTU86.js";import"./chunk-GVQU2GXP-fa_Ybbpj.js";import"./chunk-4HAMMTFA-CtN3WoXs.js";import"./chunk-P2QGCYS3-DeyIV5s4.js";import"./chunk-GMAD6QVW-CL9ME7YV.js";import"./chunk-PWAF6VOD-CmvrCiBE.js";import"./chunk-75Z2AOVW-BBEpGbIa.js";import"./chunk-DU6HZSFF-GpL4QDHv.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};