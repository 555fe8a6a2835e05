awk -F, -v OFS=, 'NR==2{$17="积极推进，成效明显，群众反映良好。";$11="";$12="";$10="";$9="";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
