import{r as e,t}from"./chunk-SHT3W25Y-CBt50mLV.js";import"./chunk-POPQ4Y6H-Ak1X4wGR.js";import"./mermaid-CEiPvQRo.js";import"./chunk-F27PBJKO-DjqRCT3Y.js";import"./chunk-L3NEJ4N5-BgRG4UdY.js";import"./chunk-OSK3NFVY-YvaMKfSH.js";import"./chunk-GVQU2GXP-DPFN0U75.js";import"./chunk-4HAMMTFA-DjpEnTWo.js";import"./chunk-P2QGCYS3-Bf06WTQ3.js";import"./chunk-GMAD6QVW-Cb7Hx3bk.js";import"./chunk-PWAF6VOD-f_ryNevk.js";import"./chunk-75Z2AOVW-CFboCnOt.js";import"./chunk-DU6HZSFF-BRYqFUPp.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};