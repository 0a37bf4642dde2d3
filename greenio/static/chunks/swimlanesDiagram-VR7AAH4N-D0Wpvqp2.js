import{r as e,t}from"./chunk-SHT3W25Y-BmMYhl4S.js";import"./chunk-POPQ4Y6H-iPXvzLHj.js";import"./mermaid-BURBWTdL.js";import"./chunk-F27PBJKO-kzSxNYPw.js";import"./chunk-L3NEJ4N5-DnskJB01.js";import"./chunk-OSK3NFVY-HpkGawSU.js";import"./chunk-GVQU2GXP--5emlfLD.js";import"./chunk-4HAMMTFA-BCgh61rB.js";import"./chunk-P2QGCYS3-CjmcoE2c.js";import"./chunk-GMAD6QVW-BqyqOMjg.js";import"./chunk-PWAF6VOD-wjfwuoOY.js";import"./chunk-75Z2AOVW-i20EQe1d.js";import"./chunk-DU6HZSFF-BHtyl4bY.js";import"./d3-selection-CQOeqU2O.js";import{n}from"./chunk-Y2CYZVJY-DsF7k-Jl.js";var r=t({defaultLayout:`swimlane`,styles:n(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,`getStyles`)});export{r as diagram};