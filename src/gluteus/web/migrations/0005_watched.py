from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('web', '0004_measures'),
    ]

    operations = [
        migrations.AddField(
            model_name='setrow',
            name='said',
            field=models.JSONField(default=list),
        ),
    ]
