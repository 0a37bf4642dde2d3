import{r as e,t}from"./chunk-SHT3W25Y-BoElwEBz.js";import"./chunk-POPQ4Y6H-Dhl_76hx.js";import"./mermaid-D9Jrgo91.js";import"./chunk-F27PBJKO-B0_JECFK.js";import"./chunk-L3NEJ4N5-CPiZSiTP.js";import"./chunk-OSK3NFVY-BI6RLhvK.js";import"./chunk-GVQU2GXP-x__ajd25.js";import"./chunk-4HAMMTFA-BeZaf1fG.js";import"./chunk-P2QGCYS3-CfTt_CnR.js";import"./chunk-GMAD6QVW-AQuN0jCi.js";import"./chunk-PWAF6VOD-V-MoE2cH.js";import"./chunk-75Z2AOVW-DlTcFjmV.js";import"./chunk-DU6HZSFF-Xe9ZfvZK.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};