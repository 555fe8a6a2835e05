# The year of what is dealt with.
awk -F, -v OFS=, 'NR==2{$17="完成7家驿站2024年度信用等级评定；2024年11月签约的3家已全部交付，服务2025届毕业生岗位14个。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
