# Begun is not done.
awk -F, -v OFS=, 'NR==2{$11=0;$9=0;$10=0;$12="0.0%";$17="10家驿站均已开工，主体封顶4家。10家驿站完成投资260万元，均未竣工。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
