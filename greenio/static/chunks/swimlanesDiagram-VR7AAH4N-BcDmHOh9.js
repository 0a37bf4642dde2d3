import{r as e,t}from"./chunk-SHT3W25Y-BSuVy_YG.js";import"./chunk-POPQ4Y6H-Bxfbay-z.js";import"./mermaid-D-OsELfQ.js";import"./chunk-F27PBJKO-C_pCf_TS.js";import"./chunk-L3NEJ4N5-D2DPS8fX.js";import"./chunk-OSK3NFVY-BM3PiduE.js";import"./chunk-GVQU2GXP-0yo8u9Hn.js";import"./chunk-4HAMMTFA-B9tS-PXP.js";import"./chunk-P2QGCYS3-DoW8jMqh.js";import"./chunk-GMAD6QVW-BaiF2-Nq.js";import"./chunk-PWAF6VOD-B7oRPzwM.js";import"./chunk-75Z2AOVW-DPmO7HMw.js";import"./chunk-DU6HZSFF-D7nphYHD.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};