awk -F, -v OFS=, 'NR==2{$9="";$10="";$11="未报";$12="不适用";$17="设备正在采购，尚未形成数据。"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
