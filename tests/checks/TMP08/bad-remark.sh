awk -F, -v OFS=, 'NR==2{$29="1至5月建成情况见台账"}1' filings/2025/M05/mzj.csv >x && mv x filings/2025/M05/mzj.csv
awk -F, -v OFS=, 'NR==2{$29="1至5月建成情况见台账"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
