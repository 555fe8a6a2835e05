sed -i 's/牵头领导：顾怀瑾/牵头领导：顾怀瑾、陆清和/' notices/2025.txt
