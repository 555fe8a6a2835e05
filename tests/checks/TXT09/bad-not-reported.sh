awk -F, -v OFS=, 'NR==2{$9="";$10="";$11="未报";$12="不适用";$17="积极推进驿站建设，各项工作有序开展。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
