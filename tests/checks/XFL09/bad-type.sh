mkdir -p evidence/2; echo x >evidence/2/tool.exe
awk -F, -v OFS=, 'NR==2{$27="evidence/2/tool.exe"}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
