# What is left tells what is done.
awk -F, -v OFS=, 'NR==2{$17="距全年目标还差3家，三季度计划交付2家，四季度1家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
