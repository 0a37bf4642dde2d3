import{r as e,t}from"./chunk-SHT3W25Y-DSjP9nxx.js";import"./chunk-POPQ4Y6H-C-xyAcNX.js";import"./mermaid-B4JkdgqS.js";import"./chunk-F27PBJKO-DPqama1B.js";import"./chunk-L3NEJ4N5-Ba5CDVD3.js";import"./chunk-OSK3NFVY-a9ay_fbi.js";import"./chunk-GVQU2GXP-DJ4a5qU-.js";import"./chunk-4HAMMTFA-CHx39SL3.js";import"./chunk-P2QGCYS3-BbtKJxej.js";import"./chunk-GMAD6QVW-DErO3G3p.js";import"./chunk-PWAF6VOD-Dlx4lumM.js";import"./chunk-75Z2AOVW-DBHSssv0.js";import"./chunk-DU6HZSFF-WZfgo_JK.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};