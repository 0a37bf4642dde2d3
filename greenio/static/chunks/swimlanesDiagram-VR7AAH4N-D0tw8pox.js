import{r as e,t}from"./chunk-SHT3W25Y-D1KQrgF7.js";import"./chunk-POPQ4Y6H-beue--c8.js";import"./mermaid-DLGP6w_o.js";import"./chunk-F27PBJKO-CL_AfOwc.js";import"./chunk-L3NEJ4N5-MU358BKj.js";import"./chunk-OSK3NFVY-ATx0yssD.js";import"./chunk-GVQU2GXP-BiUicwfU.js";import"./chunk-4HAMMTFA-BW8veAzS.js";import"./chunk-P2QGCYS3-3AR5HzLO.js";import"./chunk-GMAD6QVW-D7cKW1Y0.js";import"./chunk-PWAF6VOD-CIaA0K7b.js";import"./chunk-75Z2AOVW-D2EMq53M.js";import"./chunk-DU6HZSFF-CFCwlV2N.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};