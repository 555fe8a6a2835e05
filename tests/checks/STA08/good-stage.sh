# The step that it was given is reached.
awk -F, -v OFS=, 'NR==2{$9=1;$10=0;$11=1;$12="10.0%";$14=1;$17="建成1家，达到二季度的阶段目标。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
