import{r as e,t}from"./chunk-SHT3W25Y-BCgQlPOx.js";import"./chunk-POPQ4Y6H-BIO6Nx8E.js";import"./mermaid-gXqZR-pB.js";import"./chunk-F27PBJKO--kM4MTtD.js";import"./chunk-L3NEJ4N5-mJ5WgiCy.js";import"./chunk-OSK3NFVY-D7yTLTQ-.js";import"./chunk-GVQU2GXP-4YTfo-gi.js";import"./chunk-4HAMMTFA-zKO_n2R_.js";import"./chunk-P2QGCYS3-BguQQazT.js";import"./chunk-GMAD6QVW-DVp58KL8.js";import"./chunk-PWAF6VOD-DNPXk1b9.js";import"./chunk-75Z2AOVW-lC0_b5XC.js";import"./chunk-DU6HZSFF-CuuDW826.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};