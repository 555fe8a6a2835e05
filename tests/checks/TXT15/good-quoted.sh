awk -F, -v OFS=, 'NR==2{$17="落实《关于印发我市养老服务方案的通知》，我区建成养老驿站7家。";}1' filings/2025/M06/mzj.csv >x && mv x filings/2025/M06/mzj.csv
